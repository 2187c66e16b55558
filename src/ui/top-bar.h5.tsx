import { useState } from 'react';
import { View } from '@tarojs/components';
import { accountPage, currentPerson } from '@/platform/person';
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
  const own = accountPage();
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
        {own && !own.account ? null : (
          <Tap
            className="ui-top-bar__tap"
            label={`${own?.label ?? UI_MESSAGES.switchPerson}，${person.label}`}
            onPress={() => (own?.account ? window.location.assign(own.account) : setSwitching(true))}
          >
            <Avatar name={person.label} />
          </Tap>
        )}
      </View>
      <PersonSwitch open={switching} onClose={() => setSwitching(false)} />
    </header>
  );
}
