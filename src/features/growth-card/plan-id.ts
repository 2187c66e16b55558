import { randomBytes } from '@/platform/random';

const BYTES = 8;

/** Generates ids for goals and nodes, 16 hex digits each; they stay the same through every revision. */
export const newPlanIds = async (count: number): Promise<string[]> => {
  const bytes = Array.from(await randomBytes(BYTES * count), (byte) => byte.toString(16).padStart(2, '0'));
  return Array.from({ length: count }, (_, index) =>
    bytes.slice(index * BYTES, (index + 1) * BYTES).join(''),
  );
};
