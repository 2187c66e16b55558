import { memo, type ComponentType } from 'react';
import { useSteady } from './use-steady';

/** Compares what is shown: numbers and words as they are, lists (options) by what they hold. */
const isSame = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) ||
  (Array.isArray(one) && Array.isArray(other) && JSON.stringify(one) === JSON.stringify(other));

const areSame = (before: object, after: object): boolean => {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = Object.entries(after);
  return old.size === now.length && now.every(([name, value]) => isSame(old.get(name), value));
};

/**
 * Draws a control again only when what it shows has changed. Taro sends the value of every controlled input to the
 * view on every draw: on a screen of ten fields each typed letter would send all ten.
 */
export function steady<V, P extends { readonly onChange: (value: V) => void }>(Face: ComponentType<P>) {
  const Kept = memo(Face, areSame) as unknown as ComponentType<P>;
  return function Steady(props: P) {
    return <Kept {...props} onChange={useSteady(props.onChange)} />;
  };
}
