import { useState } from 'react';
import { View } from '@tarojs/components';
import { UI_MESSAGES } from '@/messages/ui';
import { Empty } from './empty';
import { Icon } from './icon';
import { ListRow } from './list-row';
import { Pager } from './pager';
import { named } from './press';
import { SearchField } from './search-field';
import { PAGE_SIZE, usePage } from './use-page';
import './people-choice.scss';

interface PeopleTicksProps {
  readonly label: string;
  readonly people: readonly { readonly seatId: string; readonly name: string }[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: readonly string[]) => void;
}

/** Multiple choice from a list of people, with search and paging. */
export function PeopleTicks({ label, people, ticked, onChange }: PeopleTicksProps) {
  const [name, setName] = useState('');
  const found = people.filter((person) => person.name.includes(name.trim()));
  const { shown, pager, toFirst } = usePage(found);
  const find = (typed: string): void => {
    setName(typed);
    toFirst();
  };
  const toggle = (seatId: string): void =>
    onChange(ticked.includes(seatId) ? ticked.filter((one) => one !== seatId) : [...ticked, seatId]);
  return (
    <>
      {people.length > PAGE_SIZE ? (
        <SearchField
          label={UI_MESSAGES.findPerson}
          placeholder={UI_MESSAGES.findPersonHint}
          value={name}
          onChange={find}
        />
      ) : null}
      {found.length === 0 ? <Empty drawing="people" text={UI_MESSAGES.nobodyFound} /> : null}
      <View {...named('group', label)}>
        {shown.map(({ seatId, name: shown }) => (
          <ListRow
            key={seatId}
            role="checkbox"
            checked={ticked.includes(seatId)}
            title={shown}
            trailing={
              <View className={`ui-ring ${ticked.includes(seatId) ? 'ui-ring--on' : ''}`}>
                {ticked.includes(seatId) ? <Icon name="check" size="note" /> : null}
              </View>
            }
            onPress={() => toggle(seatId)}
          />
        ))}
      </View>
      <Pager {...pager} />
    </>
  );
}
