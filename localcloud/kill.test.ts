import { join } from 'node:path';
import {
  ACCOUNTS,
  buildProgram,
  documents,
  removeWork,
  serve,
  TRANSFER,
  work,
} from './fixtures/server-process';

const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 5);

beforeAll(() => buildProgram());
afterAll(() => removeWork());
jest.setTimeout(60_000);

test(`after ${ROUNDS} SIGKILLs under concurrent writes no acknowledged write is lost and no transaction is partly applied`, async () => {
  const data = join(work, 'killed');
  const acknowledged = new Set<string>();
  const transfers = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { child, call } = await serve(data);
    if (round === 0) {
      await call(
        `for (let i = 0; i < ${ACCOUNTS}; i++) await db.collection('accounts').add({ data: { _id: 'a' + i, balance: 100, log: [] } });`,
      );
    }
    let dead = false;
    const writer = async (nth: number): Promise<void> => {
      for (let i = 0; !dead; i++) {
        const id = `${round}-${nth}-${i}`;
        const transfer = nth % 2 === 0;
        const step = transfer
          ? TRANSFER(
              id,
              i % ACCOUNTS,
              (i + 1 + nth) % ACCOUNTS === i % ACCOUNTS ? (i + 1) % ACCOUNTS : (i + 1 + nth) % ACCOUNTS,
            )
          : `await db.collection('notes').add({ data: { _id: '${id}', round: ${round}, n: '${nth}:${i}' } }); return true;`;
        const answer = await call(step).catch(() => ({ value: false }));
        if (answer.value === true) (transfer ? transfers : acknowledged).add(id);
      }
    };
    const writers = Array.from({ length: 4 }, (_, nth) => writer(nth));
    const before = acknowledged.size + transfers.size;
    while (acknowledged.size + transfers.size === before)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    dead = true;
    await Promise.all(writers);
    const { notes, accounts, faults } = documents(data);
    expect(faults).toEqual([]);
    expect([...acknowledged].filter((id) => !notes.has(id))).toEqual([]);
    expect(accounts.reduce((sum, { balance }) => sum + (balance as number), 0)).toBe(ACCOUNTS * 100);
    const entries = new Map<string, number>();
    for (const { log } of accounts)
      for (const id of log as string[]) entries.set(id, (entries.get(id) ?? 0) + 1);
    expect([...entries].filter(([, count]) => count !== 2)).toEqual([]);
    expect([...transfers].filter((id) => !entries.has(id))).toEqual([]);
  }
  expect(acknowledged.size + transfers.size).toBeGreaterThan(ROUNDS);
}, 300_000);
