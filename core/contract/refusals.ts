import { knows } from '../domain/client-version';

/** Refusals: the closed error codes of the API. The client has a Chinese message for each (src/messages/refusals.ts). */
export const REFUSAL_CODES = [
  // every call
  'unidentified',
  'unknown-procedure',
  'client-outdated',
  'bad-input',
  'not-found',
  'not-allowed',
  'busy',
  'internal',
  'offline',
  'request-reused',
  'stale-version',
  'text-refused',
  'moderation-unavailable',
  // collective and roster
  'collective-limit',
  'roster-full',
  'roster-unreadable',
  'duplicate-person',
  'leader-must-stay',
  'office-held',
  'already-seated',
  'seat-taken',
  'invitation-invalid',
  'join-decided',
  'too-many-attempts',
  'too-often',
  'seat-in-use',
  'not-alone',
  'name-differs',
  'hand-over-gone',
  'seat-of-another',
  'witness-unfit',
  'move-running',
  'move-gone',
  'card-of-another',
  'rescue-running',
  'rescue-gone',
  // the backup of a collective
  'backup-foreign',
  'backup-damaged',
  'backup-newer',
  'passphrase-wrong',
  // growth card
  'card-incomplete',
  'card-not-submitted',
  'reason-missing',
  'card-begun',
  // cycles
  'cycle-over',
  'cycle-overlaps',
  // partners, fans, timeline, quotes
  'own-companion',
  'already-companion',
  'bond-decided',
  'too-many',
  'node-withdrawn',
  // showcase
  'showcase-closed',
  // stage vote
  'keys-refused',
  'keys-differ',
  'vote-running',
  'vote-too-small',
  'vote-state',
  'vote-not-over',
  'scrutineer-unfit',
  'roll-incomplete',
  'definition-refused',
  'not-on-roster',
  'envelope-refused',
  'envelope-older',
  'opening-refused',
  'receipt-refused',
  'dispute-unfounded',
  // the month: posts, wall, help
  'month-frozen',
  'month-closed',
  'issue-empty',
  'help-moved-on',
  'sprint-too-early',
  // 青少年之家, sessions, care
  'day-ahead',
  'pairing-backwards',
  'house-closed',
  'pairing-signed',
  'house-code-unknown',
  'house-known',
  'session-outside',
  'session-settled',
  'session-own',
  'session-elsewhere',
  'attendee-twice',
  'confirm-link-invalid',
  'care-identifying',
  // eligibility and 五小
  'day-not-possible',
  'picture-refused',
  'picture-gone',
  // districts, recommending bodies, applications, titles
  'office-limit',
  'holder-must-stay',
  'round-not-later',
  'no-body',
  'notice-above',
  'quota-taken',
  'file-incomplete',
  'application-decided',
  'application-elsewhere',
  'application-underway',
  'deadline-missing',
  'titles-unreadable',
  'title-known',
  'title-linked',
  'title-not-linked',
  'innovation-moved-on',
  'innovation-incomplete',
  'own-proposal',
  'not-judged',
  'contest-closed',
  'contest-unfinished',
  'team-is-person',
  // dossier
  'evidence-gone',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** The releases that added codes after 0.1.0; older clients have no sentence for them. */
export const REFUSALS_SINCE: Readonly<Partial<Record<RefusalCode, string>>> = {
  'client-outdated': '0.2.0',
  'too-many-attempts': '0.2.0',
  'too-often': '0.2.0',
  'seat-in-use': '0.2.0',
  'not-alone': '0.2.0',
  'name-differs': '0.2.0',
  'hand-over-gone': '0.2.0',
  'seat-of-another': '0.2.0',
  'witness-unfit': '0.2.0',
  'move-running': '0.2.0',
  'move-gone': '0.2.0',
  'card-of-another': '0.2.0',
  'rescue-running': '0.2.0',
  'rescue-gone': '0.2.0',
  'backup-foreign': '0.2.0',
  'backup-damaged': '0.2.0',
  'backup-newer': '0.2.0',
  'passphrase-wrong': '0.2.0',
  'contest-unfinished': '0.2.0',
  'notice-above': '0.2.0',
  'office-held': '0.2.0',
  'house-closed': '0.2.0',
  'card-begun': '0.2.0',
  'cycle-over': '0.2.0',
  'cycle-overlaps': '0.2.0',
};

/** Returns the code for a client; one too old for the code says with `unknown-procedure` that it needs an update. */
export const refusalFor = (client: string, code: RefusalCode): RefusalCode =>
  knows(client, REFUSALS_SINCE[code]) ? code : 'unknown-procedure';

/** Refusals that any procedure may return. */
export type CommonRefusal =
  | 'unidentified'
  | 'unknown-procedure'
  | 'client-outdated'
  | 'bad-input'
  | 'not-found'
  | 'not-allowed'
  | 'busy'
  | 'internal'
  | 'offline';

/** Additional refusals of any write. */
export type WriteRefusal =
  'cycle-over' | 'too-often' | 'request-reused' | 'text-refused' | 'moderation-unavailable';
