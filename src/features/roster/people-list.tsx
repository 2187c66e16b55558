import { useState } from 'react';
import type { RosterEntry } from '@core/contract/roster';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Pager } from '@/ui/pager';
import { SearchField } from '@/ui/search-field';
import { PAGE_SIZE, usePage } from '@/ui/use-page';
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
  const found = entries.filter((entry) => entry.name.includes(name.trim()));
  const { shown, pager, toFirst } = usePage(found);
  const find = (typed: string): void => {
    setName(typed);
    toFirst();
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
          {shown.map((entry) => (
            <PersonRow key={entry.seatId} entry={entry} collectiveId={collectiveId} mayEdit={mayEdit} />
          ))}
        </Card>
      )}
      <Pager {...pager} />
    </>
  );
}
