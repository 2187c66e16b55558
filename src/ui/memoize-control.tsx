import { memo, type ComponentType } from 'react';
import { useStableCallback } from './use-stable-callback';

/** Compares props: primitives by identity, arrays (options) by content. */
const isEqual = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) ||
  (Array.isArray(one) && Array.isArray(other) && JSON.stringify(one) === JSON.stringify(other));

const arePropsEqual = (before: object, after: object): boolean => {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = Object.entries(after);
  return old.size === now.length && now.every(([name, value]) => isEqual(old.get(name), value));
};

/**
 * Memoizes a control so that it rerenders only when its props change. Taro resends the value of every controlled
 * input on each render: on a screen of ten fields every typed letter would resend all ten.
 */
export function memoizeControl<V, P extends { readonly onChange: (value: V) => void }>(
  View: ComponentType<P>,
) {
  const MemoizedView = memo(View, arePropsEqual) as unknown as ComponentType<P>;
  return function MemoizedControl(props: P) {
    return <MemoizedView {...props} onChange={useStableCallback(props.onChange)} />;
  };
}
