import type { ReactNode } from 'react';
import type { OfficeView } from '@core/contract/organisation';
import type { TodoView } from '@core/contract/todo';
import { useCall } from '@/api/use-call';
import { AskList } from './ask-list';

interface OwnAsksProps {
  /** Draws the offices one holds and what they are asked for: the page brings it. */
  readonly offices?: (offices: readonly OfficeView[], todos: readonly TodoView[]) => ReactNode;
}

/** What one asked for, read by itself: for a home that has no other data. */
export function OwnAsks({ offices }: OwnAsksProps) {
  const { state } = useCall('person.describe', {});
  if (state.kind !== 'ready') return null;
  return (
    <>
      {offices?.(state.value.offices, state.value.todos)}
      <AskList asks={state.value.asks} />
    </>
  );
}
