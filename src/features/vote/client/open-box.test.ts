import { finish } from '@core/voting/slices';
import { openBoxSteps, peeledOnions } from '@core/voting/scrutineer';
import { freezeBox } from '@core/voting/box';
import type { Slot } from '@core/voting/box';
import { assemble, castBallot, drawAnswers, dropInto, must } from '../../../../tests/voting/election';
import { peelAll } from './open-box';
import type { Opener } from './open-box';
import type { Shelf } from './shelf';

// the machine may be busy with other work
jest.setTimeout(60_000);

const all = assemble({ members: 9, seed: 'locked phone', kMin: 3 });
const slots = new Map<number, Slot>();
for (const { no } of all.definition.roster)
  must(dropInto(all, slots, castBallot(all, { no, seq: 1, answers: drawAnswers(all, no) })));
const envelopes = [...slots.values()];
const box = must(finish(openBoxSteps(all.vote, freezeBox(envelopes), envelopes)));

function shelfOf(): Shelf {
  const kept = new Map<string, string>();
  return {
    read: (key) => JSON.parse(kept.get(key) ?? 'null') as unknown,
    write: (key, value) => kept.set(key, JSON.stringify(value)).size > 0,
    forget: (key) => void kept.delete(key),
  };
}

/** A phone whose screen is locked for good after so many rests. */
function openerWith(shelf: Shelf, rests: number, heard: number[]): Opener {
  let now = 0;
  let left = rests;
  const rest = (): Promise<void> => (left-- > 0 ? Promise.resolve() : Promise.reject(new Error('locked')));
  return {
    shelf,
    pace: { now: () => (now += 15), rest },
    random: all.random,
    call: () => Promise.reject(new Error('no line')),
    onProgress: (share) => heard.push(share),
  };
}

test('a phone that locks in the middle of peeling goes on where it stopped, and comes to the same onions', async () => {
  const round = { roundId: 'round' } as never;
  const work = {
    role: 'A' as const,
    inHash: box.inHash,
    onions: box.onions,
    secret: all.boxKeys[0].secret,
    upTo: 1,
  };
  const shelf = shelfOf();
  await expect(peelAll(openerWith(shelf, 8, []), round, all.vote, work)).rejects.toThrow('locked');
  const heard: number[] = [];
  const resumed = await peelAll(openerWith(shelf, 1000, heard), round, all.vote, work);
  expect(heard[0]).toBeGreaterThan(60 / 81);
  const whole = await peelAll(openerWith(shelfOf(), 1000, []), round, all.vote, work);
  expect(peeledOnions(all.vote, resumed)).toEqual(peeledOnions(all.vote, whole));
});

test('what was peeled of another box is not taken up', async () => {
  const shelf = shelfOf();
  const work = {
    role: 'A' as const,
    inHash: box.inHash,
    onions: box.onions,
    secret: all.boxKeys[0].secret,
    upTo: 1,
  };
  await expect(
    peelAll(openerWith(shelf, 8, []), { roundId: 'round' } as never, all.vote, work),
  ).rejects.toThrow();
  const heard: number[] = [];
  const other = { ...work, inHash: '0'.repeat(64) };
  await peelAll(openerWith(shelf, 1000, heard), { roundId: 'round' } as never, all.vote, other);
  expect(heard[0]).toBeLessThan(10 / 81);
});
