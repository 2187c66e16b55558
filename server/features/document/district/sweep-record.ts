import type { BodyDoc, DistrictDoc, TitleDoc } from '../../../store/review-collections';
import type { Snapshot } from '../../../store/store';
import { Undeliverable } from '../builder';

const PAGE = 1000;

/** The complete title list of a district, as its officers may read it. */
interface SweepRecord {
  readonly district: DistrictDoc;
  readonly bodies: readonly BodyDoc[];
  /** In the order of the console. */
  readonly titles: readonly TitleDoc[];
}

/** Reads the list in two operations and one per thousand titles. */
export async function gatherSweep(db: Snapshot, districtId: string): Promise<SweepRecord> {
  const district = await db.get('districts', districtId);
  if (!district) throw new Undeliverable('gone');
  const bodies = await db.find('bodies', { districtId }, { order: ['name', 'asc'], limit: PAGE });
  const titles: TitleDoc[] = [];
  for (;;) {
    const skip = titles.length;
    const more = await db.find('titles', { districtId }, { order: ['line', 'asc'], limit: PAGE, skip });
    titles.push(...more);
    if (more.length < PAGE) return { district, bodies, titles };
  }
}
