import { useEffect, type PropsWithChildren, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { setTitle } from '@/platform/title';
import { OfflineBar } from './offline-bar';
import { PrivacyGate } from './privacy-gate';
import { TabBar, type Tab } from './tab-bar';
import { TopBar } from './top-bar';
import { useAppearance } from './use-appearance';
import { useOnline } from './use-online';
import './screen.scss';

type ScreenProps = PropsWithChildren<{
  readonly title: string;
  /** Only on the four tab pages. */
  readonly tab?: Tab;
  /** Fixed at the bottom: the primary button. */
  readonly bar?: ReactNode;
  /** Overlay: a sheet. */
  readonly over?: ReactNode;
  /** Two columns on a wide screen. */
  readonly wide?: boolean;
}>;

/**
 * Root of every page: theme, font scale, safe areas, offline notice. Conditional children have a wrapper view each,
 * because Taro resends all children of a view when one of them is removed.
 */
export function Screen({ title, tab, bar, over, wide, children }: ScreenProps) {
  const { theme, scale } = useAppearance();
  const online = useOnline();
  useEffect(() => setTitle(title), [title]);
  const classes = [
    'ui-screen',
    `theme-${theme}`,
    bar ? 'ui-screen--bar' : '',
    tab ? 'ui-screen--tab' : '',
    wide ? 'ui-screen--wide' : '',
    scale >= 1.4 ? 'ui-screen--large' : '',
  ];
  return (
    <View className={classes.join(' ')} style={`--scale:${scale}`}>
      <TopBar title={title} root={tab !== undefined} />
      <View>{online ? null : <OfflineBar />}</View>
      <View className="ui-screen__body">{children}</View>
      {bar ? <View className="ui-screen__bar">{bar}</View> : null}
      {tab ? <TabBar current={tab} /> : null}
      <View>
        {over}
        <PrivacyGate />
      </View>
    </View>
  );
}
