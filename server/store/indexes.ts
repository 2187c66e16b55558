import type { CollectionName } from './collections';

export interface IndexDeclaration {
  readonly name: string;
  readonly keys: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly unique: boolean;
}

const index = (...fields: string[]): IndexDeclaration => ({
  name: `by_${fields.map((field) => field.replace('-', '').replace('.', '_')).join('_')}`,
  keys: fields.map(
    (field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1]) as [string, 1 | -1],
  ),
  unique: false,
});

/** Declares every collection and index; the local cloud, the deploy script and the doctor read it. */
export const DATABASE: Record<CollectionName, readonly IndexDeclaration[]> = {
  people: [index('closesAt'), index('idleSince'), index('dissolved.collectiveId')],
  collectives: [index('bodyId', 'name'), index('districtId', 'name'), index('turnsOn'), index('goneAt')],
  seats: [index('collectiveId', 'state', 'no'), index('holder'), index('holderSince')],
  rosterKeys: [],
  invitations: [index('collectiveId', 'purpose', '-createdAt'), index('expiresAt')],
  joins: [
    index('collectiveId', 'state', 'askedAt'),
    index('openid', 'state', '-askedAt'),
    index('state', 'askedAt'),
  ],
  seatCodes: [index('seatId'), index('expiresAt')],
  seatMoves: [index('readyAt'), index('collectiveId', 'askedAt'), index('holder')],
  seatLogs: [index('collectiveId', '-at')],
  rescues: [index('readyAt'), index('askedAt')],
  privateReads: [index('collectiveId', '-at'), index('at')],
  cards: [index('viewers'), index('collectiveId', 'cycle.label'), index('seatId'), index('draftAt')],
  cardVersions: [index('cardId', '-revision')],
  goalExamples: [],
  nodes: [index('cardId', 'plannedMonth'), index('collectiveId', 'cardId')],
  todos: [index('to', 'at')],
  voteKeys: [index('collectiveId')],
  voteDesks: [],
  rounds: [index('collectiveId', '-createdAt'), index('state')],
  slots: [index('voteId', 'no')],
  slotPieces: [],
  mixPieces: [index('of', 'part')],
  boardPieces: [index('of', 'part')],
  serverSecrets: [],
  schemaState: [],
  showcasePages: [index('collectiveId', 'cycleLabel')],
  showcaseShares: [index('cardId', '-issuedAt'), index('expiresAt')],
  papers: [],
  paperVersions: [index('paperId', '-version')],
  uploads: [index('at')],
  documentJobs: [
    index('openid', 'collectiveId', '-requestedAt'),
    index('state', 'expiresAt'),
    index('requestedAt'),
  ],
  requests: [index('at')],
  posts: [],
  sheets: [index('collectiveId', 'month')],
  walls: [],
  issues: [index('collectiveId', 'no')],
  wallLinks: [],
  objections: [index('collectiveId', '-at')],
  signs: [],
  helpTasks: [index('collectiveId', 'live', '-at')],
  cheers: [index('to', '-at')],
  sprints: [],
  rhythms: [index('nextDue')],
  jobs: [index('at')],
  letters: [index('at')],
  consents: [],
  dossiers: [],
  dossierVersions: [index('dossierId', '-n')],
  deedsTexts: [index('dossierId', '-version')],
  pictures: [
    index('traceId'),
    index('lookAt'),
    index('openid', 'usedBy'),
    index('openid', 'state', '-at'),
    index('collectiveId', 'state', 'at'),
  ],
  districts: [],
  bodies: [index('districtId', 'name'), index('moving')],
  orgCodes: [index('orgId', '-createdAt'), index('expiresAt')],
  titles: [
    index('districtId', 'line'),
    index('districtId', 'bodyId', 'line'),
    index('districtId', 'round', 'state', 'line'),
    index('districtId', 'bodyId', 'round', 'state', 'line'),
    index('districtId', 'link', 'line'),
    index('districtId', 'search'),
    index('districtId', 'key'),
  ],
  applications: [index('districtId', 'state', 'line'), index('bodyId', 'state', 'line')],
  deeds: [index('collectiveId', 'year', 'kind'), index('houseId', 'kind'), index('draftAt')],
  houses: [index('code')],
  houseLinks: [index('expiresAt')],
};
