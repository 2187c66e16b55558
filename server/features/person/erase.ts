import { ERASED_NAME } from '../../../core/domain/account';
import { todoIdOf } from '../../notifications/todos';
import { withoutDraft } from '../../store/card-state';
import type { CollectionName, Collections, PersonDoc, SeatDoc } from '../../store/collections';
import { accountAddress, leaderOffice, rosterKeyOf } from '../../store/ids';
import type { PictureFiles } from '../../store/picture-files';
import { PAGE, readAll } from '../../store/read-all';
import { runningVoteOf } from '../../store/running-vote';
import type { Query, Store, Transaction } from '../../store/store';
import { NO_DETAILS } from '../collective/queries';
import { changePictureState } from '../picture/commands';
import { vacate } from '../roster/commands';
import { endCardCode, endMove, logSeat } from '../seat-move/commands';
import { forgetName } from './forget-name';

/** Limits the work of a tick; the rest is due at the next. */
const ACCOUNTS_PER_TICK = 5;
const SEATS_READ = 800;

export interface EraseDeps {
  readonly store: Store;
  readonly now: string;
  readonly pictures: Pick<PictureFiles, 'remove'>;
}

export const always = (): boolean => true;

/** Erases the accounts whose days are over; returns how many. */
export async function eraseAccounts(deps: EraseDeps): Promise<number> {
  const { store, now } = deps;
  const due = await store.find(
    'people',
    { closesAt: { below: `${now}~` } },
    { order: ['closesAt', 'asc'], limit: PAGE },
  );
  let erased = 0;
  for (const person of due) {
    // One that waits for a vote does not hold up the others.
    if (erased >= ACCOUNTS_PER_TICK) break;
    if (await eraseAccount(deps, person)) erased += 1;
  }
  return erased;
}

/** Erases one account; a tick that broke off is continued by the next, which finds the account still there. */
export async function eraseAccount(deps: EraseDeps, person: PersonDoc): Promise<boolean> {
  const { store } = deps;
  // Whoever took over a leadership or an office meanwhile stays until it is handed over.
  if (person.seats.some(({ leader }) => leader) || (person.offices ?? []).length > 0) {
    await store.transact(async (tx) => {
      const held = await tx.get('people', person._id);
      if (!held) return;
      const { closesAt: _taken, ...open } = held;
      await tx.put('people', open);
    }, always);
    return false;
  }
  // The electorate that was read out stays until the vote is over.
  for (const { collectiveId, seatId } of person.seats) {
    const vote = await runningVoteOf(store, collectiveId);
    if (vote?.roster.some((voter) => voter.seatId === seatId)) return false;
  }
  for (const { seatId } of person.seats) await leave(deps, seatId);
  const address = accountAddress(person._id);
  const seats = await store.find('seats', { holder: address }, { limit: PAGE });
  for (const seat of seats) await eraseSeat(deps, seat);
  await erasePictures(deps, person._id);
  await eraseRest(deps, person._id, address);
  await store.transact(async (tx) => {
    await tx.remove('consents', person._id);
    await tx.remove('people', person._id);
  }, always);
  return true;
}

const leave = ({ store, now }: EraseDeps, seatId: string): Promise<void> =>
  store.transact(async (tx) => {
    const seat = await tx.get('seats', seatId);
    const collective = seat && (await tx.get('collectives', seat.collectiveId));
    if (!seat || !collective || seat.openid === null) return;
    await vacate(tx, seat, collective, now);
    await logSeat(tx, seat, { event: 'left', at: now, by: seat.name });
  }, always);

export const everything = <C extends CollectionName>(
  store: Store,
  collection: C,
  query: Query<C>,
): Promise<Collections[C][]> =>
  readAll((skip) => store.find(collection, query, { order: ['_id', 'asc'], limit: PAGE, skip }));

/** Collections of a collective in which names of its people stand; frozen files and archived votes keep theirs. */
const WITH_NAMES = [
  ...(['cards', 'nodes', 'sheets', 'issues', 'objections', 'helpTasks', 'deeds'] as const),
  ...(['showcasePages', 'seatLogs', 'privateReads', 'joins', 'seatMoves', 'rescues'] as const),
] satisfies readonly CollectionName[];

/** Erases what a vacated seat still knows about its person, last the mark by which it is found. */
async function eraseSeat({ store, now }: EraseDeps, seat: SeatDoc): Promise<void> {
  const { _id: seatId, collectiveId, name } = seat;
  const seats = await store.find(
    'seats',
    { collectiveId, state: { in: ['active', 'left'] } },
    { limit: SEATS_READ, fields: ['name', 'openid', 'holder'] },
  );
  const accounts = seats.flatMap(({ openid, holder }) =>
    openid === null ? (holder === undefined ? [] : [holder]) : [accountAddress(openid)],
  );
  const person = { seatId, name, alone: seats.filter((one) => one.name === name).length <= 1 };
  const to = { in: [...seats.map(({ _id }) => _id), ...accounts, leaderOffice(collectiveId)] };
  const addressed = { collectiveId, to };
  for (const collection of WITH_NAMES) await forgetIn(store, collection, { collectiveId }, person);
  await forgetIn(store, 'todos', addressed, person);
  await forgetIn(store, 'cheers', addressed, person);
  await forgetIn(store, 'signs', { _id: collectiveId }, person);
  // Words that went along to another collective.
  await forgetIn(store, 'broughtCards', { fromCollectiveId: collectiveId }, person);
  const invitations = await everything(store, 'invitations', { collectiveId, purpose: 'companion' });
  const cards = await store.find('cards', { collectiveId, seatId }, { limit: PAGE, fields: ['_id'] });
  for (const { _id: cardId } of cards) {
    const shares = await store.find('showcaseShares', { cardId }, { limit: PAGE, fields: ['_id'] });
    await store.transact(async (tx) => {
      for (const share of shares) await tx.remove('showcaseShares', share._id);
      for (const { _id, cardId: of } of invitations) if (of === cardId) await tx.remove('invitations', _id);
      const card = await tx.get('cards', cardId);
      if (card) {
        const { post: _post, ...rest } = withoutDraft(card);
        await tx.put('cards', { ...rest, hidden: true, version: card.version + 1 });
      }
      const page = await tx.get('showcasePages', cardId);
      if (page) await tx.put('showcasePages', { ...page, name: ERASED_NAME, post: '', hidden: true });
    }, always);
  }
  const codes = await store.find('seatCodes', { seatId }, { limit: PAGE });
  const brought = await store.find('broughtCards', { seatId }, { limit: PAGE, fields: ['_id'] });
  const notes = await everything(store, 'nodeNotes', { seatId });
  await store.transact(async (tx) => {
    for (const code of codes) await endCardCode(tx, code);
    for (const { _id } of brought) await tx.remove('broughtCards', _id);
    for (const { _id } of notes) await tx.remove('nodeNotes', _id);
    const latest = await tx.get('seats', seatId);
    if (!latest || latest.openid !== null) return;
    await tx.remove('voteKeys', seatId);
    const keyId = rosterKeyOf(collectiveId, latest.name, latest.details.birth);
    if ((await tx.get('rosterKeys', keyId))?.seatId === seatId) await tx.remove('rosterKeys', keyId);
    const { holder: _holder, holderSince: _since, ...rest } = latest;
    await tx.put('seats', {
      ...{ ...rest, name: ERASED_NAME, post: '', details: NO_DETAILS, portrait: null },
      ...{ version: latest.version + 1, erasedAt: now },
    });
  }, always);
}

async function forgetIn<C extends CollectionName>(
  store: Store,
  collection: C,
  query: Query<C>,
  person: Parameters<typeof forgetName>[1],
): Promise<void> {
  for (const found of await everything(store, collection, query)) {
    if (forgetName(found, person) === found) continue;
    await store.transact(async (tx) => {
      const latest = await tx.get(collection, found._id);
      if (latest) await tx.put(collection, forgetName(latest, person));
    }, always);
  }
}

/** Removes every picture the account sent, from the documents that show it too, and its files at once. */
async function erasePictures({ store, now, pictures }: EraseDeps, openid: string): Promise<void> {
  await removePictures({ store, now, pictures }, await everything(store, 'pictures', { openid }));
}

/** Removes pictures from the documents that show them, and their files at once. */
export async function removePictures(
  { store, now, pictures }: EraseDeps,
  docs: readonly Collections['pictures'][],
): Promise<void> {
  for (const found of docs) {
    const files = [...found.waste, ...(found.fileId === null ? [] : [found.fileId])];
    if (files.length > 0) await pictures.remove(files);
    await store.transact(async (tx) => {
      const doc = await tx.get('pictures', found._id);
      if (doc) await changePictureState(tx, doc, 'removed', doc.label, now);
      await tx.remove('pictures', found._id);
    }, always);
  }
}

/** Removes what else names the account: requests, moves, printed files, notices. */
async function eraseRest({ store, pictures }: EraseDeps, openid: string, address: string): Promise<void> {
  const inOne = (body: (tx: Transaction) => Promise<void>): Promise<void> => store.transact(body, always);
  for (const join of await everything(store, 'joins', { openid }))
    await inOne(async (tx) => {
      const move = join.moveSeatId === undefined ? null : await tx.get('seatMoves', join.moveSeatId);
      if (move) await endMove(tx, move);
      await tx.remove('todos', todoIdOf('confirmJoin', join._id, leaderOffice(join.collectiveId)));
      await tx.remove('joins', join._id);
    });
  for (const move of await everything(store, 'seatMoves', { holder: address }))
    await inOne((tx) => endMove(tx, move));
  for (const { _id, file } of await everything(store, 'documentJobs', { openid })) {
    if (file) await pictures.remove([file.id]);
    await inOne((tx) => tx.remove('documentJobs', _id));
  }
  for (const { _id } of await everything(store, 'todos', { to: address }))
    await inOne((tx) => tx.remove('todos', _id));
}
