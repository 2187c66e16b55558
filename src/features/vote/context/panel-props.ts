import type { VoteView } from '@core/contract/vote';
import type { VoteContext } from './use-vote-context';

/** Props of the panel of each vote state. */
export interface PanelProps {
  readonly context: VoteContext;
  readonly vote: VoteView;
}
