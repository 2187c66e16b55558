const WITHIN_MS = 350;
const WITHIN_PX = 24;

let last = { at: -WITHIN_MS, x: 0, y: 0 };

/** Where and when a finger touched: milliseconds, and pixels of the screen. */
interface Touch {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Tells whether a tap is the second one of a double tap. It is recognised by its place, not by its control: after the
 * first tap another control may lie under the finger.
 */
export const isSecondTap = (tap: Touch): boolean => {
  const gap = tap.at - last.at;
  const second = gap >= 0 && gap < WITHIN_MS && Math.hypot(tap.x - last.x, tap.y - last.y) < WITHIN_PX;
  last = tap;
  return second;
};
