import { fileName } from '../../../../core/domain/escape';
import { seatIn } from '../../../rpc/context';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { printBook, worksheetOf } from '../../../print/worksheet';
import { rosterWorksheet } from './roster-worksheet';

const SEATS_MAX = 1000;

/** Prints the roster with its private details; requires the permission to import a roster. */
export const buildRoster: Builder<'roster'> = async (_order, { context, collectiveId }) => {
  const seat = seatIn(context.person, collectiveId);
  if (!seat) throw new Undeliverable('gone');
  const seats = await context.db.find(
    'seats',
    { collectiveId, kind: 'member' },
    { order: ['no', 'asc'], limit: SEATS_MAX },
  );
  const bytes = await printBook([worksheetOf(rosterWorksheet(seats))], context.now);
  return { name: `${fileName(`花名册 ${seat.collectiveName}`)}.xlsx`, bytes };
};
