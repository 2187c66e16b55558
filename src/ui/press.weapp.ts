import type { Press, PressProps } from './press-role';

/** Makes a view a control: role, name and states for the screen reader, and the tap. */
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

/** Gives a view that is no control a role and a name: an image, a list, a status. */
export const named = (role: string, label?: string): PressProps => ({
  'aria-role': role,
  ...(label === undefined ? {} : { 'aria-label': label }),
});

/** Hides a mere ornament from the screen reader. */
export const ornament: PressProps = { 'aria-hidden': true };

/** Names a native input. */
export const inputName = (label: string): PressProps => ({ 'aria-role': 'textbox', 'aria-label': label });

/** Names a picture, empty for a picture in a named control. */
export const imageName = (label: string): PressProps => (label === '' ? {} : { 'aria-label': label });

/** Lets the keyboard scroll what is taller than its frame; a finger needs no help. */
export const scrolls: PressProps = {};
