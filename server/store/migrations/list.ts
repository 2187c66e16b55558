import { EPOCH } from '../../../core/domain/account';
import { migration } from './migration';
import type { Migration } from './migration';

/** Procedures whose answers carry a token, a code or a secret address; the request log must not retain them. */
const ANSWERS_WITH_SECRETS = new Set([
  'wallLink.issue',
  'session.link',
  'showcaseShare.issue',
  'invitation.issue',
  'bond.inviteOutside',
  'bond.showCode',
  'office.invite',
  'office.inviteOfficer',
]);

/** A query returns at most a thousand documents; a roster holds 200 people. */
const LEFT_MAX = 1000;

/** All migrations, in the order of their versions. Never edit one that has been released; append a new one. */
export const MIGRATIONS: readonly Migration[] = [
  migration({
    version: 2,
    collection: 'requests',
    summary: 'drops logged answers that carry a token or a code; a repeat of such a request is answered anew',
    breaksOlderCode: false,
    migrate: (doc) => (ANSWERS_WITH_SECRETS.has(doc.name) ? null : doc),
  }),
  migration({
    version: 3,
    collection: 'walls',
    summary: 'hides in every issue what people wrote who left before walls noted it, as they were promised',
    breaksOlderCode: false,
    look: async (store, id) => {
      const left = await store.find(
        'seats',
        { collectiveId: id, state: 'left' },
        { limit: LEFT_MAX, fields: ['_id'] },
      );
      return left.map(({ _id }) => _id);
    },
    migrate: (doc, left) => {
      const known = doc.departed ?? [];
      const added = left.filter((seatId) => !known.includes(seatId));
      return added.length === 0 ? doc : { ...doc, departed: [...known, ...added] };
    },
  }),
  migration({
    version: 4,
    collection: 'seats',
    summary: 'says when a seat was vacated, after which the clock forgets whose it was',
    breaksOlderCode: false,
    migrate: (doc) =>
      doc.state !== 'left' ||
      doc.leftAt === null ||
      doc.erasedAt !== undefined ||
      doc.holderSince !== undefined
        ? doc
        : { ...doc, holderSince: doc.leftAt },
  }),
  migration({
    version: 5,
    collection: 'cards',
    summary: 'says when the draft of a card was saved, after which the clock removes it one day',
    breaksOlderCode: false,
    migrate: (doc) =>
      doc.draft === null || doc.draftAt !== undefined || doc.updatedAt === ''
        ? doc
        : { ...doc, draftAt: doc.updatedAt },
  }),
  migration({
    version: 6,
    collection: 'deeds',
    summary: 'says when the draft of a proposal was saved, after which the clock removes it one day',
    breaksOlderCode: false,
    migrate: (doc) =>
      doc.kind !== 'innovation' || doc.state !== 'draft' || doc.draftAt !== undefined
        ? doc
        : { ...doc, draftAt: doc.at },
  }),
  migration({
    version: 7,
    collection: 'people',
    summary: 'marks accounts without a seat or an office, whose days the clock counts from then on',
    breaksOlderCode: false,
    migrate: (doc) =>
      doc.seats.length > 0 || (doc.offices ?? []).length > 0 || doc.idleSince !== undefined
        ? doc
        : { ...doc, idleSince: EPOCH },
  }),
];

/** The version that this code reads and writes. */
export const STORED_VERSION = MIGRATIONS.at(-1)?.version ?? 1;
