interface TopBarProps {
  readonly title: string;
  readonly root: boolean;
}

/** Renders nothing: WeChat draws the navigation bar. */
export function TopBar(props: TopBarProps) {
  void props;
  return null;
}
