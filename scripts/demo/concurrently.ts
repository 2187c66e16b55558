/** Number of concurrent tasks; more are not faster on two cores. */
const CONCURRENCY = 3;

/** Runs `work` for every item with limited concurrency; rejects with the first error. */
export async function concurrently<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const runner = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, runner));
}
