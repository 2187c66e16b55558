import { finish } from '@core/voting/slices';
import { openBoxSteps, peeledOnions } from '@core/voting/scrutineer';
import { freezeBox } from '@core/voting/box';
import type { Slot } from '@core/voting/box';
import { assemble, castBallot, drawAnswers, dropInto, must } from '../../../../tests/voting/election';
import { peelAll } from './open-box';
import type { ScrutineerClient } from './open-box';
import type { KeyValueStorage } from './key-value-storage';

// the machine may be busy with other tests
jest.setTimeout(60_000);

const all = assemble({ members: 9, seed: 'locked phone', kMin: 3 });
const slots = new Map<number, Slot>();
for (const { no } of all.definition.roster)
  must(dropInto(all, slots, castBallot(all, { no, seq: 1, answers: drawAnswers(all, no) })));
const envelopes = [...slots.values()];
const box = must(finish(openBoxSteps(all.vote, freezeBox(envelopes), envelopes)));

function memoryStorage(): KeyValueStorage {
  const stored = new Map<string, string>();
  return {
    read: (key) => JSON.parse(stored.get(key) ?? 'null') as unknown,
    write: (key, value) => stored.set(key, JSON.stringify(value)).size > 0,
    remove: (key) => void stored.delete(key),
  };
}

/** A client that is interrupted after `yields` yields. */
function interruptedClient(storage: KeyValueStorage, yields: number, reported: number[]): ScrutineerClient {
  let now = 0;
  let left = yields;
  const yieldOrLock = (): Promise<void> =>
    left-- > 0 ? Promise.resolve() : Promise.reject(new Error('locked'));
  return {
    storage,
    scheduler: { now: () => (now += 15), yield: yieldOrLock },
    random: all.random,
    call: () => Promise.reject(new Error('offline')),
    onProgress: (progress) => reported.push(progress),
  };
}

test('an interrupted decryption resumes where it stopped and yields the same onions', async () => {
  const vote = { roundId: 'round' } as never;
  const work = {
    role: 'A' as const,
    inHash: box.inHash,
    onions: box.onions,
    secret: all.boxKeys[0].secret,
    upTo: 1,
  };
  const storage = memoryStorage();
  await expect(peelAll(interruptedClient(storage, 8, []), vote, all.vote, work)).rejects.toThrow('locked');
  const reported: number[] = [];
  const resumed = await peelAll(interruptedClient(storage, 1000, reported), vote, all.vote, work);
  expect(reported[0]).toBeGreaterThan(60 / 81);
  const whole = await peelAll(interruptedClient(memoryStorage(), 1000, []), vote, all.vote, work);
  expect(peeledOnions(all.vote, resumed)).toEqual(peeledOnions(all.vote, whole));
});

test('a stored state of another box is not resumed', async () => {
  const storage = memoryStorage();
  const work = {
    role: 'A' as const,
    inHash: box.inHash,
    onions: box.onions,
    secret: all.boxKeys[0].secret,
    upTo: 1,
  };
  await expect(
    peelAll(interruptedClient(storage, 8, []), { roundId: 'round' } as never, all.vote, work),
  ).rejects.toThrow();
  const reported: number[] = [];
  const other = { ...work, inHash: '0'.repeat(64) };
  await peelAll(interruptedClient(storage, 1000, reported), { roundId: 'round' } as never, all.vote, other);
  expect(reported[0]).toBeLessThan(10 / 81);
});
