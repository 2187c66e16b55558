import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../localcloud/environment';
import { startLocalCloud, type LocalCloud } from '../localcloud/local-cloud';
import { parseDocument } from '../localcloud/store/ejson';
import { textOf } from '../localcloud/store/found';
import { verifyChecksum } from '../localcloud/store/checksum';
import { Store } from '../localcloud/store/store';
import { DEMO_PERSONS, seedDemo } from './demo/seed';

const ROOT = join(__dirname, '..');
const BUILT = {
  functions: join(ROOT, 'dist/cloudfunctions'),
  environment: join(ROOT, 'dist/environment.json'),
};
const NOW = '2026-11-20T02:00:00.000Z';
const CALLS = 100;

/**
 * Measures the built api: its first call with and without `preload`, and the home screen on a small and on a large
 * store. Calls of the two stores alternate, so that other load on the machine affects both.
 */
export async function benchHome(documents: number): Promise<Record<string, unknown>> {
  if (!existsSync(BUILT.environment)) return { skipped: 'dist is not built' };
  const data = mkdtempSync(join(tmpdir(), 'bench-home-'));
  const [few, many] = [join(data, 'few'), join(data, 'many')];
  try {
    const seeding = await startLocalCloud({ ...BUILT, data: few, now: '2026-01-05T01:00:00.000Z' });
    await seedDemo(seeding, NOW);
    await seeding.stop();
    cpSync(few, many, { recursive: true });
    const total = await fill(many, documents);
    const small = await open(few, false);
    const large = await open(many, true);
    const times: [number[], number[]] = [[], []];
    for (let i = 0; i < CALLS; i++) {
      times[0].push((await timed(small.cloud)).ms);
      times[1].push((await timed(large.cloud)).ms);
    }
    const [smallMedianMs, largeMedianMs] = [median(times[0]), median(times[1])];
    await small.cloud.stop();
    await large.cloud.stop();
    return {
      firstCallMs: small.first.ms,
      firstCallPreloadedMs: large.first.ms,
      documents: total,
      openMs: large.openMs,
      smallMedianMs,
      largeMedianMs,
      ratio: round(largeMedianMs / smallMedianMs),
      scanned: [small.first.scanned, large.first.scanned],
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function open(
  data: string,
  preload: boolean,
): Promise<{ cloud: LocalCloud; openMs: number; first: { ms: number; scanned: number } }> {
  const start = performance.now();
  const cloud = await startLocalCloud({ ...BUILT, data, now: NOW, preload });
  const openMs = round(performance.now() - start);
  // Waits until the preloaded process has loaded the function.
  await new Promise((resolve) => setTimeout(resolve, preload ? 4000 : 1500));
  return { cloud, openMs, first: await timed(cloud) };
}

async function timed(cloud: LocalCloud): Promise<{ ms: number; operations: number; scanned: number }> {
  const who = DEMO_PERSONS[0]?.openid ?? 'nobody';
  const start = performance.now();
  const { body, operations, scanned } = await cloud.invoke('api', who, { name: 'today.open', input: {} });
  if (!(body as { ok?: boolean }).ok) throw new Error(`today.open answered ${JSON.stringify(body)}`);
  return { ms: round(performance.now() - start), operations, scanned };
}

// Adds copies of the demo collective under other ids, so that every index grows around the queried entries.
async function fill(data: string, wanted: number): Promise<number> {
  const store = Store.open(data, readEnvironment(BUILT.environment).collections);
  const rows = [...store.collections.values()].flatMap((collection) =>
    [...collection.documents.getRange()].map(({ key, value }) => ({
      collection,
      id: String(key),
      text: verifyChecksum(value, collection.name, key),
    })),
  );
  const ids = new Set(
    rows.flatMap(({ id, text }) => [...id.split('.'), ...(text.match(/demo-[\w-]+/g) ?? [])]),
  );
  let total = rows.length;
  for (let copy = 1; total < wanted; copy++) {
    await store.write(() => {
      for (const { collection, text } of rows) {
        const after = parseDocument(
          text.replace(/[\w-]{8,}/g, (word) => (ids.has(word) ? `${word}x${copy}` : word)),
        );
        store.apply({ collection, id: String(after['_id']), before: null, after, text: textOf(after) });
      }
    });
    total += rows.length;
  }
  await store.close();
  return total;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
