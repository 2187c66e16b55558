import type { CollectionName } from '../../store/collections';

/**
 * Says of every collection whether the backup of a collective carries it; one without an entry does not compile. Not
 * carried: what names an account, opens something, is a secret, belongs to an office, or is read by one person only
 * (`docs/backup.md`).
 */
export const CARRIED = {
  collectives: true,
  seats: true,
  rosterKeys: true,
  seatLogs: true,
  cards: true,
  cardVersions: true,
  broughtCards: true,
  goalExamples: true,
  nodes: true,
  showcasePages: true,
  papers: true,
  paperVersions: true,
  posts: true,
  sheets: true,
  walls: true,
  issues: true,
  objections: true,
  signs: true,
  helpTasks: true,
  sprints: true,
  rhythms: true,
  pictures: true,
  deeds: true,
  houses: true,
  dossiers: true,
  dossierVersions: true,
  deedsTexts: true,
  // Those the collective wrote itself.
  notices: true,
  // Accounts, and what the clock keeps for them.
  people: false,
  consents: false,
  letters: false,
  jobs: false,
  todos: false,
  uploads: false,
  documentJobs: false,
  requests: false,
  privateReads: false,
  nodeNotes: false,
  // Codes, links and what is under way between accounts.
  invitations: false,
  joins: false,
  seatCodes: false,
  seatMoves: false,
  rescues: false,
  showcaseShares: false,
  wallLinks: false,
  houseLinks: false,
  // Votes: keys and proofs are bound to the collective and to the devices.
  voteKeys: false,
  voteDesks: false,
  rounds: false,
  slots: false,
  slotPieces: false,
  mixPieces: false,
  boardPieces: false,
  // Only its recipient reads a cheer.
  cheers: false,
  // Offices and what they were handed.
  noticeSurveys: false,
  districts: false,
  bodies: false,
  orgCodes: false,
  titles: false,
  applications: false,
  serverSecrets: false,
  schemaState: false,
} as const satisfies Readonly<Record<CollectionName, boolean>>;

type CarriedName = {
  [C in CollectionName]: (typeof CARRIED)[C] extends true ? C : never;
}[CollectionName];
export type { CarriedName };

export const CARRIED_COLLECTIONS = (Object.keys(CARRIED) as CollectionName[]).filter(
  (name): name is CarriedName => CARRIED[name],
);
