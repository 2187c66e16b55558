export interface Press {
  readonly role: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab';
  readonly label?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Of a radio: false when another option of its group is the one that Tab reaches. */
  readonly tabStop?: boolean | undefined;
  /** Of a radio: Enter on the checked option. */
  readonly onConfirm?: (() => void) | undefined;
  readonly onPress: () => void;
}

/** Props to spread on a Taro view; accessibility attributes differ per platform. */
export type PressProps = Record<string, unknown>;
