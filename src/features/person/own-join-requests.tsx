import { useEffect, type ReactNode } from 'react';
import type { OfficeView } from '@core/contract/organisation';
import type { TodoView } from '@core/contract/todo';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { LoadFailure } from '@/ui/load-failure';
import { DissolvedNotes } from './dissolved-notes';
import { JoinRequestList } from './join-request-list';

interface OwnJoinRequestsProps {
  /** Renders the offices of the user and their todos; supplied by the page. */
  readonly offices?: (offices: readonly OfficeView[], todos: readonly TodoView[]) => ReactNode;
  /** Hears of the offices once they are loaded. */
  readonly onOffices?: (offices: readonly OfficeView[]) => void;
}

/** Loads and lists the user's join requests, for a home without other data. */
export function OwnJoinRequests({ offices, onOffices }: OwnJoinRequestsProps) {
  const { state, refetch } = useQuery('person.describe', {});
  useRefetchOnShow({ state, refetch });
  const held = state.kind === 'ready' ? state.value.offices : undefined;
  useEffect(() => {
    if (held) onOffices?.(held);
  }, [held, onOffices]);
  if (state.kind !== 'ready') return <LoadFailure state={state} onRetry={() => void refetch()} />;
  return (
    <>
      {offices?.(state.value.offices, state.value.todos)}
      <DissolvedNotes dissolved={state.value.dissolved} />
      <JoinRequestList asks={state.value.asks} />
    </>
  );
}
