import type { Tab } from './tabs';

export type { Tab };

/** WeChat draws the tab bar. */
export function TabBar(props: { readonly current: Tab }) {
  void props;
  return null;
}
