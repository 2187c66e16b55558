import { concat, equal } from '@core/voting/bytes';
import { hmacDrbg } from '@core/voting/drbg';
import type { RandomSource } from '@core/voting/drbg';
import { Distrusted } from './door';

/** Draws bytes from the phone; WeChat offers it asynchronously only. */
export type Draw = (length: number) => Promise<Uint8Array>;

/** Seeds a generator from two draws of the phone's source; a source that repeats itself is refused. */
export async function chanceFrom(draw: Draw): Promise<RandomSource> {
  const [first, second] = [await draw(48), await draw(48)];
  if (first.length !== 48 || equal(first, second))
    throw new Distrusted({ name: 'random-source', at: 'phone' });
  return hmacDrbg(concat(first, second));
}
