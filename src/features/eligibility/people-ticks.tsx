import { useState } from 'react';
import type { StandingView } from '@core/contract/eligibility';
import { Card } from '@/ui/card';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { SearchField } from '@/ui/search-field';
import { SwitchRow } from '@/ui/switch-row';
import { Words } from '@/ui/words';
import { STANDING_WORDS as WORDS } from '@/words/eligibility';

type People = StandingView['people'];
const SHOWN = 5;

interface PeopleTicksProps {
  readonly people: People;
  readonly ticked: readonly string[];
  readonly onTick: (ticked: string[]) => void;
}

/** Several people of the roster: those ticked and the 号长 first, the others by name. */
export function PeopleTicks({ people, ticked, onTick }: PeopleTicksProps) {
  const [first] = useState(() => people.filter((one) => ticked.includes(one.seatId) || one.leader));
  const [name, setName] = useState('');
  const [from, setFrom] = useState(0);
  const found =
    name.trim() === ''
      ? [...first, ...people.filter((one) => !first.includes(one))]
      : people.filter((one) => one.name.includes(name.trim()));
  const size = people.length > PAGE_SIZE ? SHOWN + first.length : PAGE_SIZE;
  const shown = name.trim() === '' && from === 0 ? found.slice(0, size) : found.slice(from, from + PAGE_SIZE);
  return (
    <>
      {people.length > PAGE_SIZE ? (
        <SearchField
          label={WORDS.search.label}
          placeholder={WORDS.search.placeholder}
          value={name}
          onChange={(typed) => {
            setName(typed);
            setFrom(0);
          }}
        />
      ) : null}
      <Card>
        {shown.length === 0 ? <Words tone="soft">{WORDS.search.none}</Words> : null}
        {shown.map(({ seatId, name: called, post, leader }) => (
          <SwitchRow
            key={seatId}
            label={called}
            help={leader ? WORDS.leader : post}
            on={ticked.includes(seatId)}
            onChange={(on) => onTick(on ? [...ticked, seatId] : ticked.filter((one) => one !== seatId))}
          />
        ))}
      </Card>
      {name.trim() === '' && people.length > PAGE_SIZE ? null : (
        <Pager total={found.length} from={from} onTurn={setFrom} />
      )}
    </>
  );
}
