import type { RoundView } from '@core/contract/vote';
import type { Room } from './use-room';

/** What each state's part of the room is given. */
export interface PanelProps {
  readonly room: Room;
  readonly round: RoundView;
}
