interface PersonSwitchProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** WeChat knows who one is. */
export function PersonSwitch(props: PersonSwitchProps) {
  void props;
  return null;
}
