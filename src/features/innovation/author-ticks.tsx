import { AUTHORS_MAX } from '@core/domain/innovation';
import { Section } from '@/ui/section';
import { TickList } from '@/ui/tick-list';
import { INNOVATION_MESSAGES as MESSAGES } from '@/messages/innovation';

interface AuthorTicksProps {
  readonly people: readonly { readonly seatId: string; readonly name: string; readonly post: string }[];
  readonly own: string;
  readonly ticked: readonly string[];
  readonly onTick: (ticked: string[]) => void;
}

/** Selects the authors from the roster; the person writing cannot be removed. */
export function AuthorTicks({ people, own, ticked, onTick }: AuthorTicksProps) {
  return (
    <Section title={MESSAGES.authors}>
      <TickList
        people={people.map(({ seatId, name, post }) => ({ id: seatId, name, note: post }))}
        first={ticked}
        ticked={ticked}
        max={AUTHORS_MAX}
        onTick={(next) => (next.includes(own) || !ticked.includes(own) ? onTick(next) : undefined)}
      />
    </Section>
  );
}
