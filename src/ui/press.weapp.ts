import type { Press, PressProps } from './press-role';

/** Makes a view a control: role, name, states and tap. */
export const press = ({
  role,
  label,
  checked,
  expanded,
  selected,
  disabled,
  onPress,
}: Press): PressProps => ({
  'aria-role': role,
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(checked === undefined ? {} : { 'aria-checked': checked }),
  ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
  ...(selected === undefined ? {} : { 'aria-selected': selected }),
  ...(disabled ? { 'aria-disabled': true } : {}),
  ...(disabled ? {} : { onClick: onPress }),
});

/** False: WeChat has no keyboard. */
export const isKeyPress = (): boolean => false;

/** Gives a non-interactive view a role and a name. */
export const named = (role: string, label?: string): PressProps => ({
  'aria-role': role,
  ...(label === undefined ? {} : { 'aria-label': label }),
});

/** Hides a decorative element from screen readers. */
export const decorative: PressProps = { 'aria-hidden': true };

/** Labels a native input. */
export const inputName = (label: string): PressProps => ({ 'aria-role': 'textbox', 'aria-label': label });

/** Sets a picture's label; '' inside a labelled control. */
export const imageName = (label: string): PressProps => (label === '' ? {} : { 'aria-label': label });

/** No-op: WeChat has no keyboard. */
export const scrollable: PressProps = {};
