import type { ProcedureName } from '../../core/contract/procedures';
import type { PersonDoc } from '../store/collections';
import type { Transaction } from '../store/store';

/** What one person may do in an hour, by entry point. */
interface Rate {
  readonly most: number;
  readonly procedures: readonly ProcedureName[];
}

/**
 * Entry points whose abuse costs others: their attention, files, work of the machine, codes that must be withdrawn. A
 * limit is far above what the busiest day of a 号长 of 200 members needs. It counts by person: addresses are not looked
 * at, because a whole office shares one.
 */
export const RATES = {
  objection: {
    most: 20,
    procedures: ['objection.file', 'dispute.file', 'rescue.begin', 'seatMove.object', 'rescue.object'],
  },
  code: {
    most: 300,
    procedures: [
      ...(['invitation.issue', 'office.invite', 'office.inviteOfficer', 'bond.inviteOutside'] as const),
      ...(['seatMove.issueCode', 'cardMove.issueCode', 'backup.issueCode'] as const),
    ],
  },
  upload: {
    most: 200,
    procedures: ['picture.prepare', 'roster.prepareFile', 'title.prepareFile', 'backup.prepareRestore'],
  },
  document: { most: 100, procedures: ['document.request', 'office.requestDocument', 'person.takeAlong'] },
  link: { most: 60, procedures: ['wallLink.issue', 'showcaseShare.issue', 'session.link'] },
  word: {
    most: 200,
    procedures: [
      ...(['cheer.send', 'help.open', 'help.offer', 'sign.propose', 'quote.add', 'bond.invite'] as const),
      ...(['node.advise', 'node.support', 'collective.create', 'join.ask'] as const),
    ],
  },
} as const satisfies Readonly<Record<string, Rate>>;

type EntryPoint = keyof typeof RATES;
const HOUR_MS = 3_600_000;

const ENTRY_OF = new Map<ProcedureName, EntryPoint>(
  (Object.entries(RATES) as [EntryPoint, Rate][]).flatMap(([entry, { procedures }]) =>
    procedures.map((name) => [name, entry] as const),
  ),
);

const isRecent = ({ from }: { readonly from: string }, now: string): boolean =>
  Date.parse(now) - Date.parse(from) < HOUR_MS;

/** Says whether a person has done what a procedure does too often in the last hour. */
export function isTooOften(name: ProcedureName, { rates = {} }: PersonDoc, now: string): boolean {
  const entry = ENTRY_OF.get(name);
  const counted = entry && rates[entry];
  return counted !== undefined && isRecent(counted, now) && counted.count >= RATES[entry as EntryPoint].most;
}

/** Counts an accepted call of a limited procedure; what is older than an hour is forgotten. */
export async function countCall(
  tx: Transaction,
  name: ProcedureName,
  openid: string,
  now: string,
): Promise<void> {
  const entry = ENTRY_OF.get(name);
  if (entry === undefined) return;
  // Read again: the handler may have changed it. Nothing is stored of somebody who has no place: when the account ends
  // is counted from what is stored of it.
  const person = await tx.get('people', openid);
  if (!person || person.seats.length + (person.offices ?? []).length === 0) return;
  const recent = Object.fromEntries(
    Object.entries(person.rates ?? {}).filter(([, counted]) => isRecent(counted, now)),
  );
  const { from, count } = recent[entry] ?? { from: now, count: 0 };
  await tx.put('people', { ...person, rates: { ...recent, [entry]: { from, count: count + 1 } } });
}
