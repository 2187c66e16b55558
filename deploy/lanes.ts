/** Waits; tests do not. */
export type Wait = (milliseconds: number) => Promise<void>;

/** Chains of calls that run beside each other. */
const LANES = 4;
/** Time between the starts of two calls: the management API lets an account make 20 calls of an action a second. */
const GAP_MS = 60;

/**
 * Runs lanes beside each other, the steps of each in their order. After a failure no further step begins; the ones that
 * have begun are waited for, so that nothing changes any more when the failure is told.
 */
export async function runLanes(
  lanes: readonly (readonly (() => Promise<unknown>)[])[],
  wait: Wait,
): Promise<void> {
  const left = [...lanes];
  const failures: unknown[] = [];
  let turn: Promise<void> = Promise.resolve();
  const nextTurn = (): Promise<void> => {
    const mine = turn;
    turn = mine.then(() => wait(GAP_MS));
    return mine;
  };
  const work = async (): Promise<void> => {
    for (let lane = left.shift(); lane; lane = left.shift())
      for (const step of lane) {
        await nextTurn();
        if (failures.length > 0) return;
        try {
          await step();
        } catch (error) {
          failures.push(error);
          return;
        }
      }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, lanes.length) }, work));
  if (failures.length > 0) throw failures[0];
}

/** Asks about several things beside each other; answers in their order. */
export async function askAll<T, R>(
  things: readonly T[],
  ask: (thing: T) => Promise<R>,
  wait: Wait,
): Promise<readonly R[]> {
  const answers: R[] = [];
  await runLanes(
    things.map((thing, index) => [
      async () => {
        answers[index] = await ask(thing);
      },
    ]),
    wait,
  );
  return answers;
}
