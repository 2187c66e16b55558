import { useEffect, type PropsWithChildren, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { setTitle } from '@/platform/title';
import { OfflineBar } from './offline-bar';
import { PrivacyGate } from './privacy-gate';
import { TabBar, type Tab } from './tab-bar';
import { TopBar } from './top-bar';
import { useLook } from './use-look';
import { useOnline } from './use-online';
import './screen.scss';

type ScreenProps = PropsWithChildren<{
  readonly title: string;
  /** Set on the four tab pages only. */
  readonly tab?: Tab;
  /** Stays at the bottom, in thumb reach: the one primary button. */
  readonly bar?: ReactNode;
  /** Floats above everything: a sheet. */
  readonly over?: ReactNode;
  /** Takes more of a wide screen: two columns. */
  readonly wide?: boolean;
}>;

/**
 * The root of every page: theme, type scale, safe areas, offline notice. What comes and goes has a view of its own:
 * Taro sends all children of a view again when one of them goes.
 */
export function Screen({ title, tab, bar, over, wide, children }: ScreenProps) {
  const { theme, scale } = useLook();
  const online = useOnline();
  useEffect(() => setTitle(title), [title]);
  const classes = [
    'ui-screen',
    `theme-${theme}`,
    bar ? 'ui-screen--bar' : '',
    tab ? 'ui-screen--tab' : '',
    wide ? 'ui-screen--wide' : '',
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
