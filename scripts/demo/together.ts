/** As many as have something to do at the same time: a machine of two cores does no more at once. */
const LANES = 3;

/** Does the work for every item, a few at a time; ends when all are done, or with the first that fails. */
export async function together<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}
