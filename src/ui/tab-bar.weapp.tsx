import type { Tab } from './tabs';

export type { Tab };

/** Renders nothing: WeChat draws the tab bar. */
export function TabBar(props: { readonly current: Tab }) {
  void props;
  return null;
}
