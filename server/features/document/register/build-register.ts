import { fileName } from '../../../../core/domain/escape';
import { seatIn } from '../../../rpc/context';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';
import { printBook } from '../../../print/worksheet';
import { registerWorksheets } from './register-worksheets';
import { gatherRecord } from '../../growth-card/queries';

/** Prints the registers of the current cycle. */
export const buildRegister: Builder<'ledger'> = async (_order, { context, collectiveId, step }) => {
  const seat = seatIn(context.person, collectiveId);
  const record = seat && (await gatherRecord(context.db, seat));
  if (!record) throw new Undeliverable('gone');
  const worksheets = registerWorksheets(record.cards);
  const total = worksheets.length + 1;
  await step(1, total);
  const bytes = await printBook(worksheets, context.now, (done) => step(1 + done, total));
  return { name: `${fileName(`台账 ${record.collective.name}`)}.xlsx`, bytes };
};
