import { IDLE_MS, WorkerPool } from './worker-pool';
import type { Worker } from './worker';

interface Fake {
  alive: boolean;
  ready: boolean;
  taken: boolean;
  kill(): void;
}

function poolOf(maxWorkers: number): {
  workerPool: WorkerPool;
  started: Fake[];
  changed: ((fake: Fake) => void)[];
} {
  const started: Fake[] = [];
  const changed: ((fake: Fake) => void)[] = [];
  const declared = { name: 'f', timeoutSeconds: 1, memoryMb: 64, permissions: [], triggers: [] };
  const workerPool = new WorkerPool(declared, 'f/index.js', maxWorkers, (_preload, onChange) => {
    const fake: Fake = { alive: true, ready: false, taken: false, kill: () => undefined };
    started.push(fake);
    changed.push((one) => onChange(one as unknown as Worker));
    return fake as unknown as Worker;
  });
  return { workerPool, started, changed };
}

test('a process killed before it was loaded is replaced immediately', async () => {
  const { workerPool, started } = poolOf(1);
  const first = await workerPool.take();
  (first as unknown as Fake).alive = false;
  workerPool.release(first);
  expect(await workerPool.take()).toBe(started[1]);
});

test('a call takes the busy process when that becomes free before a new one is loaded', async () => {
  const { workerPool, started } = poolOf(2);
  const first = await workerPool.take();
  (first as unknown as Fake).ready = true;
  const second = workerPool.take();
  expect(started).toHaveLength(2);
  workerPool.release(first);
  expect(await second).toBe(first);
});

test('a call takes the new process when that is loaded before the busy one becomes free', async () => {
  const { workerPool, started, changed } = poolOf(2);
  const first = await workerPool.take();
  (first as unknown as Fake).ready = true;
  const second = workerPool.take();
  const fresh = started[1] as Fake;
  fresh.ready = true;
  changed[1]?.(fresh);
  expect(await second).toBe(fresh);
});

test('the number of processes is limited, and further calls wait in order', async () => {
  const { workerPool, started } = poolOf(1);
  const first = await workerPool.take();
  (first as unknown as Fake).ready = true;
  const order: number[] = [];
  const calls = [1, 2, 3].map(async (nth) => {
    const worker = await workerPool.take();
    order.push(nth);
    workerPool.release(worker);
  });
  workerPool.release(first);
  await Promise.all(calls);
  expect({ order, started: started.length }).toEqual({ order: [1, 2, 3], started: 1 });
});

test('processes beyond the first end after a minute without work, and a busy one does not', async () => {
  jest.useFakeTimers();
  try {
    const { workerPool, started } = poolOf(3);
    for (let nth = 0; nth < 3; nth++) {
      void workerPool.take();
      const fake = started[nth] as Fake;
      Object.assign(fake, { ready: true, taken: true, kill: () => (fake.alive = false) });
    }
    const [first, second, third] = started as [Fake, Fake, Fake];
    for (const one of [first, second]) workerPool.release(one as unknown as Worker);
    jest.advanceTimersByTime(IDLE_MS - 1);
    expect([first.alive, second.alive]).toEqual([true, true]);
    jest.advanceTimersByTime(1);
    expect([first.alive, second.alive, third.alive]).toEqual([false, false, true]);
  } finally {
    jest.useRealTimers();
  }
});
