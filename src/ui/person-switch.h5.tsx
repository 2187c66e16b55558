import { choosePerson, currentPerson, knownPersons, addPerson } from '@/platform/person';
import { UI_MESSAGES } from '@/messages/ui';
import { Avatar } from './avatar';
import { Button } from './button';
import { Icon } from './icon';
import { ListRow } from './list-row';
import { Sheet } from './sheet';

interface PersonSwitchProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Switches the current person; local cloud only. */
export function PersonSwitch({ open, onClose }: PersonSwitchProps) {
  if (!open) return null;
  const current = currentPerson();
  return (
    <Sheet title={UI_MESSAGES.switchPerson} note={UI_MESSAGES.switchPersonHelp} onClose={onClose}>
      {knownPersons().map((person) => (
        <ListRow
          key={person.openid}
          title={person.label}
          leading={<Avatar name={person.label} />}
          trailing={person.openid === current.openid ? <Icon name="check" /> : null}
          onPress={() => choosePerson(person)}
        />
      ))}
      <Button tone="quiet" icon="plus" onPress={() => choosePerson(addPerson(UI_MESSAGES.newPerson))}>
        {UI_MESSAGES.newPerson}
      </Button>
    </Sheet>
  );
}
