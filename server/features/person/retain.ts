import { EPOCH, RETENTION_DAYS } from '../../../core/domain/account';
import { daysLater } from '../../rpc/instants';
import type { SeatDoc } from '../../store/collections';
import { accountAddress, rosterKeyOf } from '../../store/ids';
import { noteIdle } from '../../store/without-seat';
import { NO_DETAILS } from '../collective/queries';
import { endCardCode, endMove, removePrivateWords } from '../seat-move/commands';
import type { EraseDeps } from './erase';
import { always, eraseAccount, everything, removePictures } from './erase';

/** Limits the work of a tick; the rest is due at the next. */
const SEATS_PER_TICK = 10;
const ACCOUNTS_PER_TICK = 5;
const JOINS_PER_TICK = 50;

/**
 * Forgets whose seats were that were vacated `RETENTION_DAYS` ago, accounts that have had nothing since then, and
 * requests to join that led to nothing.
 */
export async function sweepRetention(deps: EraseDeps): Promise<void> {
  const { store, now } = deps;
  const before = daysLater(now, -RETENTION_DAYS);
  const seats = await store.find(
    'seats',
    { holderSince: { below: before } },
    { order: ['holderSince', 'asc'], limit: SEATS_PER_TICK },
  );
  for (const seat of seats) await forgetHolder(deps, seat);
  const idle = await store.find(
    'people',
    { idleSince: { below: before } },
    { order: ['idleSince', 'asc'], limit: ACCOUNTS_PER_TICK },
  );
  for (const person of idle) {
    const used = person.seats.length > 0 || (person.offices ?? []).length > 0;
    // Nobody noted since when: the days begin now.
    if (!used && person.idleSince === EPOCH)
      await store.transact(async (tx) => {
        const held = await tx.get('people', person._id);
        if (held) await tx.put('people', noteIdle(held, now));
      }, always);
    else if (!used) await eraseAccount(deps, person);
    else
      await store.transact(async (tx) => {
        const held = await tx.get('people', person._id);
        if (!held) return;
        const { idleSince: _over, ...rest } = held;
        await tx.put('people', rest);
      }, always);
  }
  const joins = await store.find(
    'joins',
    { state: { in: ['waiting', 'declined'] }, askedAt: { below: before } },
    { order: ['askedAt', 'asc'], limit: JOINS_PER_TICK, fields: ['_id'] },
  );
  if (joins.length > 0)
    await store.transact(async (tx) => {
      for (const { _id } of joins) await tx.remove('joins', _id);
    }, always);
}

/** Removes what leads from a seat to its last account, and what only its person read. */
async function forgetHolder(deps: EraseDeps, seat: SeatDoc): Promise<void> {
  const { store, pictures } = deps;
  const { _id: seatId, collectiveId, holder } = seat;
  const sent = await everything(store, 'pictures', { collectiveId });
  await removePictures(
    deps,
    sent.filter((picture) => picture.seatId === seatId),
  );
  const asked = await everything(store, 'joins', { collectiveId });
  const jobs = holder === undefined ? [] : await everything(store, 'documentJobs', { collectiveId });
  const codes = await everything(store, 'seatCodes', { seatId });
  const brought = await everything(store, 'broughtCards', { seatId });
  const todos = holder === undefined ? [] : await everything(store, 'todos', { to: holder });
  const theirs = jobs.filter(({ openid }) => accountAddress(openid) === holder);
  for (const { file } of theirs) if (file) await pictures.remove([file.id]);
  await store.transact(async (tx) => {
    const latest = await tx.get('seats', seatId);
    if (!latest || latest.openid !== null || latest.holderSince !== seat.holderSince) return;
    await removePrivateWords(tx, store, latest);
    const move = await tx.get('seatMoves', seatId);
    if (move) await endMove(tx, move);
    for (const { _id, matchedSeatId, openid } of asked)
      if (matchedSeatId === seatId || accountAddress(openid) === holder) await tx.remove('joins', _id);
    for (const { _id } of theirs) await tx.remove('documentJobs', _id);
    for (const code of codes) await endCardCode(tx, code);
    for (const { _id } of brought) await tx.remove('broughtCards', _id);
    for (const { _id } of todos) await tx.remove('todos', _id);
    await tx.remove('voteKeys', seatId);
    const { holder: _holder, holderSince: _since, ...rest } = latest;
    if (latest.state !== 'left') return tx.put('seats', { ...rest, version: latest.version + 1 });
    const key = rosterKeyOf(collectiveId, latest.name, latest.details.birth);
    if ((await tx.get('rosterKeys', key))?.seatId === seatId) await tx.remove('rosterKeys', key);
    return tx.put('seats', {
      ...{ ...rest, details: NO_DETAILS, portrait: null, version: latest.version + 1 },
    });
  }, always);
}
