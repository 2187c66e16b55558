import { CloudBase } from './admin-sdk';
import type { LocalCloud } from '../../localcloud/local-cloud';

const BATCH = 1000;

/** Adds `count` other collectives with a seat, a card and a todo each, directly through the SDK. */
export async function addOtherCollectives(cloud: LocalCloud, count: number): Promise<void> {
  const db = CloudBase.connect(cloud);
  for (let start = 0; start < count; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => start + i);
    const cycle = { label: '2026', from: '2026-01', to: '2026-12' };
    await Promise.all([
      db.add(
        'collectives',
        numbers.map((n) => ({ _id: `other-${n}`, name: `集体${n}`, cycle, version: 1 })),
      ),
      db.add(
        'seats',
        numbers.map((n) => ({ _id: `other-seat-${n}`, collectiveId: `other-${n}`, state: 'active', no: 1 })),
      ),
      db.add(
        'cards',
        numbers.map((n) => ({
          _id: `other-seat-${n}.2026`,
          collectiveId: `other-${n}`,
          viewers: [`other-seat-${n}.2026`],
        })),
      ),
      db.add(
        'todos',
        numbers.map((n) => ({ _id: `echo.x.other-seat-${n}`, to: `other-seat-${n}`, at: '2026-01-01' })),
      ),
    ]);
  }
}
