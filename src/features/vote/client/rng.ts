import { concat, equal } from '@core/voting/bytes';
import { hmacDrbg } from '@core/voting/drbg';
import type { RandomSource } from '@core/voting/drbg';
import { VerificationError } from './api';

/** Reads bytes from the platform's random source; asynchronous because WeChat's is. */
export type Draw = (length: number) => Promise<Uint8Array>;

/** Seeds a generator from two draws; throws when the source is short or repeats itself. */
export async function seedRng(draw: Draw): Promise<RandomSource> {
  const [first, second] = [await draw(48), await draw(48)];
  if (first.length !== 48 || equal(first, second))
    throw new VerificationError({ name: 'random-source', at: 'phone' });
  return hmacDrbg(concat(first, second));
}
