/** The most that one find returns. */
export const PAGE = 1000;

/** Reads pages of `PAGE` documents until one is not full. */
export async function readAll<T>(page: (skip: number) => Promise<T[]>): Promise<T[]> {
  const found: T[] = [];
  for (;;) {
    const more = await page(found.length);
    found.push(...more);
    if (more.length < PAGE) return found;
  }
}

/** A district's recommending bodies fit in one read. */
export const BODIES_MAX = 500;

/** All seats of a collective fit in one read: 200 members, former members and supporters. */
export const SEATS_READ = 800;
