import { useCall } from '@/api/use-call';
import { AskList } from './ask-list';

/** What one asked for, read by itself: for a home that has no other data. */
export function OwnAsks() {
  const { state } = useCall('person.describe', {});
  return <AskList asks={state.kind === 'ready' ? state.value.asks : []} />;
}
