import { useState } from 'react';
import type { RosterEntry } from '@core/contract/roster';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { SearchField } from '@/ui/search-field';
import { ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';
import { PersonRow } from './person-row';

interface PeopleListProps {
  readonly entries: readonly RosterEntry[];
  readonly collectiveId: string;
  readonly mayEdit: boolean;
  readonly none: string;
}

/** Lists the people of the roster, twenty per page, searchable by name. */
export function PeopleList({ entries, collectiveId, mayEdit, none }: PeopleListProps) {
  const [name, setName] = useState('');
  const [turned, setTurned] = useState(0);
  const found = entries.filter((entry) => entry.name.includes(name.trim()));
  // The list can have become shorter than the current page.
  const from = turned < found.length ? turned : 0;
  const find = (typed: string): void => {
    setName(typed);
    setTurned(0);
  };
  return (
    <>
      {entries.length > PAGE_SIZE ? (
        <SearchField
          label={MESSAGES.search}
          placeholder={MESSAGES.searchPlaceholder}
          value={name}
          onChange={find}
        />
      ) : null}
      {found.length === 0 ? (
        <Empty drawing="people" text={entries.length === 0 ? none : MESSAGES.noMatch} />
      ) : (
        <Card>
          {found.slice(from, from + PAGE_SIZE).map((entry) => (
            <PersonRow key={entry.seatId} entry={entry} collectiveId={collectiveId} mayEdit={mayEdit} />
          ))}
        </Card>
      )}
      <Pager total={found.length} from={from} onTurn={setTurned} />
    </>
  );
}
