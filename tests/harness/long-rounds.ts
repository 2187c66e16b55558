/**
 * `LONG_ROUNDS=1 npm test -- tests/resilience` runs every combination. The full suite, which has a time limit, takes a
 * fixed part of the repetitive ones: never fewer kinds, only fewer repetitions.
 */
export const LONG_ROUNDS = process.env.LONG_ROUNDS === '1';
