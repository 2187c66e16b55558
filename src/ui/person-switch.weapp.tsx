interface PersonSwitchProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Renders nothing: WeChat identifies the person. */
export function PersonSwitch(props: PersonSwitchProps) {
  void props;
  return null;
}
