import { Text } from '@tarojs/components';
import { openTab } from '@/platform/navigate';
import { UI_MESSAGES } from '@/messages/ui';
import { Icon } from './icon';
import { TABS, type Tab } from './tabs';
import { Tap } from './tap';
import './tab-bar.scss';

export type { Tab };

const SHOWN = TABS.filter((tab) => BUILT_PAGES.includes(tab.page.slice(1)));

/** Browser replacement for WeChat's tab bar. */
export function TabBar({ current }: { readonly current: Tab }) {
  return (
    <nav className="ui-tab-bar" aria-label={UI_MESSAGES.tabs}>
      {SHOWN.map((tab) => (
        <Tap
          key={tab.id}
          role="link"
          className={`ui-tab-bar__tab ${tab.id === current ? 'ui-tab-bar__tab--on' : ''}`}
          label={tab.label}
          current={tab.id === current}
          onPress={() => tab.id !== current && openTab(tab.page)}
        >
          <Icon name={tab.icon} />
          <Text className="ui-tab-bar__words">{tab.label}</Text>
        </Tap>
      ))}
    </nav>
  );
}
