import type { Cycle } from '../../../core/domain/cycle';
import { CYCLES_MAX } from '../../../core/domain/cycle';
import type { CollectiveDoc } from '../../store/collections';
import { applicationIdOf } from '../../store/ids';
import type { Transaction } from '../../store/store';

/**
 * Ends the running cycle of a collective and begins another, in its document alone: cards, pages, papers and files are
 * found by the label of their cycle. What was settled for the review of the old cycle stays with it. The caller saves
 * the document.
 */
export async function turnCycle(
  tx: Transaction,
  collective: CollectiveDoc,
  { label, from, to }: Cycle,
  now: string,
): Promise<CollectiveDoc> {
  const { nextCycle: _next, notedTo: _to, standing, cycle, cycles = [], ...rest } = collective;
  const file = await tx.get(
    'applications',
    collective.fileId ?? applicationIdOf(collective._id, cycle.label),
  );
  const past = {
    ...cycle,
    endedAt: now,
    years: standing?.years ?? null,
    referenceDate: standing?.referenceDate ?? null,
  };
  return {
    ...rest,
    cycle: { label, from, to },
    // The clock notes on the cards of the old cycle that it is over.
    turnsOn: from,
    cycles: [...cycles, past].slice(-CYCLES_MAX),
    ...(standing
      ? { standing: { ...standing, years: null, referenceDate: null, version: standing.version + 1 } }
      : {}),
    // Releases up to 0.2.0 find the application by the running cycle.
    ...(file ? { fileId: file._id } : {}),
    version: collective.version + 1,
  };
}
