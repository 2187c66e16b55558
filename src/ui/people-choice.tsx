import { useState } from 'react';
import { View } from '@tarojs/components';
import { Avatar } from './avatar';
import { Card } from './card';
import { isTabStop } from './choice';
import { Empty } from './empty';
import { Icon } from './icon';
import { ListRow } from './list-row';
import { Pager } from './pager';
import { named } from './press';
import { SearchField } from './search-field';
import { PAGE_SIZE, usePage } from './use-page';
import './people-choice.scss';

export interface Choosable {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

interface PeopleChoiceProps {
  readonly label: string;
  readonly people: readonly Choosable[];
  readonly chosen?: string | undefined;
  readonly search: { readonly label: string; readonly placeholder: string; readonly none: string };
  readonly onChoose: (id: string) => void;
}

/** Single choice from a list of people, with search and paging. */
export function PeopleChoice({ label, people, chosen, search, onChoose }: PeopleChoiceProps) {
  const [name, setName] = useState('');
  const found = people.filter((person) => person.name.includes(name.trim()));
  const { shown, pager, toFirst } = usePage(found);
  const options = shown.map(({ id }) => ({ value: id }));
  const find = (typed: string): void => {
    setName(typed);
    toFirst();
  };
  return (
    <>
      {people.length > PAGE_SIZE ? (
        <SearchField label={search.label} placeholder={search.placeholder} value={name} onChange={find} />
      ) : null}
      {found.length === 0 ? <Empty drawing="people" text={search.none} /> : null}
      {found.length === 0 ? null : (
        <Card>
          <View {...named('radiogroup', label)}>
            {shown.map((person, i) => (
              <ListRow
                key={person.id}
                role="radio"
                checked={person.id === chosen}
                tabStop={isTabStop(options, chosen, i)}
                title={person.name}
                note={person.note}
                leading={<Avatar name={person.name} />}
                trailing={
                  <View className={`ui-ring ${person.id === chosen ? 'ui-ring--on' : ''}`}>
                    {person.id === chosen ? <Icon name="check" size="note" /> : null}
                  </View>
                }
                onPress={() => onChoose(person.id)}
              />
            ))}
          </View>
        </Card>
      )}
      <Pager {...pager} />
    </>
  );
}
