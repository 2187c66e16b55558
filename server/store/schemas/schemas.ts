import * as z from 'zod';
import { cardDoc, cardVersionDoc, nodeDoc, todoDoc } from './card';
import { achievementTextDoc, dossierDoc, dossierVersionDoc } from './dossier';
import {
  careDoc,
  contestDoc,
  houseDoc,
  houseLinkDoc,
  innovationDoc,
  pairingDoc,
  sessionDoc,
  welfareDoc,
} from './honour';
import {
  cheerDoc,
  consentDoc,
  helpTaskDoc,
  issueDoc,
  jobDoc,
  monthRecordDoc,
  notificationDoc,
  objectionDoc,
  pictureDoc,
  postDoc,
  rhythmDoc,
  signDoc,
  sprintDoc,
  wallDoc,
  wallLinkDoc,
} from './month';
import {
  collectiveDoc,
  invitationDoc,
  joinDoc,
  personDoc,
  rosterKeyDoc,
  seatCodeDoc,
  seatDoc,
  seatLogDoc,
  seatMoveDoc,
} from './people';
import { applicationDoc, bodyDoc, districtDoc, orgCodeDoc, quotaDoc, titleDoc } from './review';
import { experiencePaperDoc, experiencePaperVersionDoc, showcasePageDoc, showcaseShareDoc } from './showcase';
import { documentJobDoc, requestDoc, schemaStateDoc, serverSecretDoc } from './system';
import { pieceDoc, slotDoc, voteDeskDoc, voteDoc, voteKeysDoc } from './vote';

/**
 * Every collection with the schema of its documents: the one source of the document types (`server/store/collections`)
 * and of the check of stored documents. Handlers import the types only, so that zod schemas of documents never load
 * with a call.
 */
export const SCHEMAS = {
  people: personDoc,
  collectives: collectiveDoc,
  seats: seatDoc,
  rosterKeys: rosterKeyDoc,
  invitations: invitationDoc,
  joins: joinDoc,
  seatCodes: seatCodeDoc,
  seatMoves: seatMoveDoc,
  seatLogs: seatLogDoc,
  cards: cardDoc,
  cardVersions: cardVersionDoc,
  nodes: nodeDoc,
  todos: todoDoc,
  voteKeys: voteKeysDoc,
  voteDesks: voteDeskDoc,
  rounds: voteDoc,
  slots: slotDoc,
  slotPieces: pieceDoc,
  mixPieces: pieceDoc,
  boardPieces: pieceDoc,
  serverSecrets: serverSecretDoc,
  schemaState: schemaStateDoc,
  documentJobs: documentJobDoc,
  showcasePages: showcasePageDoc,
  showcaseShares: showcaseShareDoc,
  papers: experiencePaperDoc,
  paperVersions: experiencePaperVersionDoc,
  requests: requestDoc,
  posts: postDoc,
  sheets: monthRecordDoc,
  walls: wallDoc,
  issues: issueDoc,
  wallLinks: wallLinkDoc,
  objections: objectionDoc,
  signs: signDoc,
  helpTasks: helpTaskDoc,
  cheers: cheerDoc,
  sprints: sprintDoc,
  rhythms: rhythmDoc,
  jobs: jobDoc,
  letters: notificationDoc,
  consents: consentDoc,
  pictures: pictureDoc,
  deeds: z.discriminatedUnion('kind', [
    pairingDoc,
    sessionDoc,
    innovationDoc,
    contestDoc,
    careDoc,
    welfareDoc,
  ]),
  houses: houseDoc,
  houseLinks: houseLinkDoc,
  dossiers: dossierDoc,
  dossierVersions: dossierVersionDoc,
  deedsTexts: achievementTextDoc,
  districts: districtDoc,
  bodies: bodyDoc,
  orgCodes: orgCodeDoc,
  titles: titleDoc,
  applications: z.discriminatedUnion('kind', [applicationDoc, quotaDoc]),
} as const;
