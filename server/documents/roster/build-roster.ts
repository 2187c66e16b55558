import { fileName } from '../../../core/domain/escape';
import { seatIn } from '../../context';
import type { Builder } from '../paper';
import { Undeliverable } from '../paper';
import { printBook, sheetOf } from '../sheet';
import { rosterSheet } from './roster-sheet';

const SEATS_MAX = 1000;

/** Prints the roster with its private part; the right to it is the right to import one. */
export const buildRoster: Builder<'roster'> = async (_order, { context, collectiveId }) => {
  const seat = seatIn(context.person, collectiveId);
  if (!seat) throw new Undeliverable('gone');
  const seats = await context.db.find(
    'seats',
    { collectiveId, kind: 'member' },
    { order: ['no', 'asc'], limit: SEATS_MAX },
  );
  const bytes = await printBook([sheetOf(rosterSheet(seats))], context.now);
  return { name: `${fileName(`花名册 ${seat.collectiveName}`)}.xlsx`, bytes };
};
