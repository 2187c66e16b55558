import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHex, toHex } from './bytes';
import { eventBase, TableStore } from './group';
import { parseRing, type Ring, ringHash, signSteps, tagOf, verifySteps } from './lsag';
import { finish } from './slices';

interface Vector {
  n: number;
  ring: string[];
  signer: number;
  secret: string;
  event: string;
  eventBase: string;
  msg: string;
  ringHash: string;
  tag: string;
  sig: string;
}
const file = join(__dirname, '../../tests/vectors/lsag.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as Vector[];
const tables = new TableStore(4);

describe.each(vectors)('the published ring signature over $n keys', (vector) => {
  const ring = parseRing(vector.ring.map(fromHex), tables) as Ring;
  const statement = { ring, event: vector.event, message: fromHex(vector.msg) };
  const signed = { tag: fromHex(vector.tag), sig: fromHex(vector.sig) };

  test('has the published event base, ring hash and tag', () => {
    expect(toHex(eventBase(vector.event))).toBe(vector.eventBase);
    expect(toHex(ringHash(ring.keys))).toBe(vector.ringHash);
    expect(toHex(tagOf(fromHex(vector.secret), vector.event, tables))).toBe(vector.tag);
  });

  test('closes', () => {
    expect(finish(verifySteps([[statement, signed]], tables))).toEqual([null]);
  });

  test('is no proof for another message', () => {
    const other = { ...statement, message: fromHex(`ff${vector.msg.slice(2)}`) };
    expect(finish(verifySteps([[other, signed]], tables))).toEqual(['signature']);
  });

  test('can be made anew by its signer', () => {
    const fresh = finish(signSteps(statement, fromHex(vector.secret), (n) => new Uint8Array(n), tables));
    expect(toHex(fresh.tag)).toBe(vector.tag);
    expect(finish(verifySteps([[statement, fresh]], tables))).toEqual([null]);
  });
});
