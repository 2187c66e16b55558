interface TopBarProps {
  readonly title: string;
  readonly root: boolean;
}

/** WeChat draws the bar. */
export function TopBar(props: TopBarProps) {
  void props;
  return null;
}
