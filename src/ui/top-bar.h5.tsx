import { useState } from 'react';
import { View } from '@tarojs/components';
import { currentPerson } from '@/platform/person';
import { goBack } from '@/platform/navigate';
import { UI_MESSAGES } from '@/messages/ui';
import { Avatar } from './avatar';
import { Icon } from './icon';
import { PersonSwitch } from './person-switch';
import { Tap } from './tap';
import './top-bar.scss';

interface TopBarProps {
  readonly title: string;
  readonly root: boolean;
}

/** Browser replacement for WeChat's navigation bar: back, title, current person. */
export function TopBar({ title, root }: TopBarProps) {
  const [switching, setSwitching] = useState(false);
  const person = currentPerson();
  return (
    <header className="ui-top-bar">
      <View className="ui-top-bar__side">
        {root ? null : (
          <Tap className="ui-top-bar__tap" label={UI_MESSAGES.back} onPress={goBack}>
            <Icon name="back" />
          </Tap>
        )}
      </View>
      <h1 className="ui-top-bar__title">{title}</h1>
      <View className="ui-top-bar__side">
        <Tap
          className="ui-top-bar__tap"
          label={`${UI_MESSAGES.switchPerson}，${person.label}`}
          onPress={() => setSwitching(true)}
        >
          <Avatar name={person.label} />
        </Tap>
      </View>
      <PersonSwitch open={switching} onClose={() => setSwitching(false)} />
    </header>
  );
}
