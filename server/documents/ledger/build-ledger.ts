import { fileName } from '../../../core/domain/escape';
import { seatIn } from '../../context';
import type { Builder } from '../paper';
import { Undeliverable } from '../paper';
import { gatherRecord } from '../record';
import { printBook } from '../sheet';
import { ledgerSheets } from './ledger-sheets';

/** Prints the ledgers of the running cycle. */
export const buildLedger: Builder<'ledger'> = async (_order, { context, collectiveId, step }) => {
  const seat = seatIn(context.person, collectiveId);
  const record = seat && (await gatherRecord(context.db, seat));
  if (!record) throw new Undeliverable('gone');
  const sheets = ledgerSheets(record.cards);
  const total = sheets.length + 1;
  await step(1, total);
  const bytes = await printBook(sheets, context.now, (done) => step(1 + done, total));
  return { name: `${fileName(`台账 ${record.collective.name}`)}.xlsx`, bytes };
};
