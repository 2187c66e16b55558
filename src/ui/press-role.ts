export interface Press {
  readonly role: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab';
  readonly label?: string | undefined;
  readonly checked?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly selected?: boolean | undefined;
  /** Of a link: it leads to the page that is open. */
  readonly current?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Of a radio: false when another option of its group is the one that Tab reaches. */
  readonly tabStop?: boolean | undefined;
  /** Of a radio: Enter on the checked option. */
  readonly onConfirm?: (() => void) | undefined;
  /** Lets quick taps at one place count each: turning pages. Without it a button or link ignores a second one. */
  readonly repeats?: boolean | undefined;
  readonly onPress: () => void;
}

/** Roles whose act must not happen twice by a double tap; a toggle takes each tap. */
const ACTS: readonly Press['role'][] = ['button', 'link'];

/** Tells whether a double tap must count once. */
export const countsOnce = ({ role, repeats, expanded }: Press): boolean =>
  ACTS.includes(role) && !repeats && expanded === undefined;

/** Props to spread on a Taro view; accessibility attributes differ per platform. */
export type PressProps = Record<string, unknown>;
