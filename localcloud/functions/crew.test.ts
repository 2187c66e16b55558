import { Crew } from './crew';
import type { Worker } from './worker';

interface Fake {
  alive: boolean;
  ready: boolean;
  taken: boolean;
  kill(): void;
}

function crewOf(most: number): { crew: Crew; hired: Fake[]; changed: ((fake: Fake) => void)[] } {
  const hired: Fake[] = [];
  const changed: ((fake: Fake) => void)[] = [];
  const declared = { name: 'f', timeoutSeconds: 1, memoryMb: 64, permissions: [], triggers: [] };
  const crew = new Crew(declared, 'f/index.js', most, (_preload, tell) => {
    const fake: Fake = { alive: true, ready: false, taken: false, kill: () => undefined };
    hired.push(fake);
    changed.push((one) => tell(one as unknown as Worker));
    return fake as unknown as Worker;
  });
  return { crew, hired, changed };
}

test('a process killed while it was cold is replaced at once, before it is gone from the list', async () => {
  const { crew, hired } = crewOf(1);
  const first = await crew.take();
  (first as unknown as Fake).alive = false;
  crew.release(first);
  expect(await crew.take()).toBe(hired[1]);
});

test('a call beside a busy process takes whichever is ready first: here the busy one', async () => {
  const { crew, hired } = crewOf(2);
  const first = await crew.take();
  (first as unknown as Fake).ready = true;
  const second = crew.take();
  expect(hired).toHaveLength(2);
  crew.release(first);
  expect(await second).toBe(first);
});

test('a call beside a busy process takes whichever is ready first: here the new one', async () => {
  const { crew, hired, changed } = crewOf(2);
  const first = await crew.take();
  (first as unknown as Fake).ready = true;
  const second = crew.take();
  const fresh = hired[1] as Fake;
  fresh.ready = true;
  changed[1]?.(fresh);
  expect(await second).toBe(fresh);
});

test('no more processes are started than allowed; the rest of the calls wait in turn', async () => {
  const { crew, hired } = crewOf(1);
  const first = await crew.take();
  (first as unknown as Fake).ready = true;
  const order: number[] = [];
  const calls = [1, 2, 3].map(async (nth) => {
    const worker = await crew.take();
    order.push(nth);
    crew.release(worker);
  });
  crew.release(first);
  await Promise.all(calls);
  expect({ order, hired: hired.length }).toEqual({ order: [1, 2, 3], hired: 1 });
});
