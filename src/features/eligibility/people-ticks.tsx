import type { StandingView } from '@core/contract/eligibility';
import { TickList } from '@/ui/tick-list';
import { STANDING_MESSAGES as MESSAGES } from '@/messages/eligibility';

interface PeopleTicksProps {
  readonly people: StandingView['people'];
  readonly ticked: readonly string[];
  readonly onTick: (ticked: string[]) => void;
}

/** Selects the 集体负责人; the 号长 is listed first. */
export function PeopleTicks({ people, ticked, onTick }: PeopleTicksProps) {
  return (
    <TickList
      people={people.map(({ seatId, name, post, leader }) => ({
        id: seatId,
        name,
        note: leader ? MESSAGES.leader : post,
      }))}
      first={[...ticked, ...people.filter((one) => one.leader).map((one) => one.seatId)]}
      ticked={ticked}
      max={20}
      onTick={onTick}
    />
  );
}
