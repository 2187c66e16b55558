import type * as z from 'zod';
import type { personSeat, rosterDetails } from './schemas/people';
import type { SCHEMAS } from './schemas/schemas';
import type { voteDispute, voteRosterEntry, voteScrutineer } from './schemas/vote';

export type CollectionName = keyof typeof SCHEMAS;

/** Every collection with the type of its documents; `server/store/schemas` says what each field means. */
export type Collections = { [C in CollectionName]: z.infer<(typeof SCHEMAS)[C]> };

export type PersonSeat = z.infer<typeof personSeat>;
export type PersonDoc = Collections['people'];
export type CollectiveDoc = Collections['collectives'];
export type RosterDetails = z.infer<typeof rosterDetails>;
export type SeatDoc = Collections['seats'];
export type InvitationDoc = Collections['invitations'];
export type JoinDoc = Collections['joins'];
export type SeatMoveDoc = Collections['seatMoves'];
export type RescueDoc = Collections['rescues'];
export type PrivateReadDoc = Collections['privateReads'];

export type CardDoc = Collections['cards'];
export type BroughtCardDoc = Collections['broughtCards'];
export type SeatCodeDoc = Collections['seatCodes'];
export type NodeDoc = Collections['nodes'];
export type NodeNoteDoc = Collections['nodeNotes'];
export type TodoDoc = Collections['todos'];

export type ShowcasePageDoc = Collections['showcasePages'];
export type ShowcaseShareDoc = Collections['showcaseShares'];
export type ExperiencePaperVersionDoc = Collections['paperVersions'];

export type VoteDoc = Collections['rounds'];
export type VoteRosterEntry = z.infer<typeof voteRosterEntry>;
export type VoteDispute = z.infer<typeof voteDispute>;
export type VoteScrutineer = z.infer<typeof voteScrutineer>;
export type VoteKeysDoc = Collections['voteKeys'];
export type SlotDoc = Collections['slots'];

export type DocumentJobDoc = Collections['documentJobs'];
export type RequestDoc = Collections['requests'];
export type SchemaStateDoc = Collections['schemaState'];
