import type { Press, PressProps } from './press-role';

const KEYS: readonly string[] = ['Enter', ' '];

/** Makes a view a control: role, name and states, the click, and the keyboard that a native button would have. */
export const press = ({
  role,
  label,
  checked,
  expanded,
  selected,
  disabled,
  onPress,
}: Press): PressProps => ({
  role,
  tabIndex: disabled ? -1 : 0,
  ...(label === undefined ? {} : { 'aria-label': label }),
  ...(checked === undefined ? {} : { 'aria-checked': String(checked) }),
  ...(expanded === undefined ? {} : { 'aria-expanded': String(expanded) }),
  ...(selected === undefined ? {} : { 'aria-selected': String(selected) }),
  ...(disabled ? { 'aria-disabled': 'true' } : {}),
  ...(disabled
    ? {}
    : {
        onClick: onPress,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.target !== event.currentTarget || !KEYS.includes(event.key)) return;
          event.preventDefault();
          onPress();
        },
      }),
});

/** Gives a view that is no control a role and a name: an image, a list, a status. */
export const named = (role: string, label?: string): PressProps => ({
  role,
  ...(label === undefined ? {} : { 'aria-label': label }),
});

/** Hides a mere ornament from the screen reader. */
export const ornament: PressProps = { 'aria-hidden': 'true' };

/** Names a native input: the name belongs on the element inside Taro's custom one. */
export const inputName = (label: string): PressProps => ({ nativeProps: { 'aria-label': label } });

/** Names a picture; the name belongs on the element inside Taro's custom one, empty for a picture in a named control. */
export const imageName = (label: string): PressProps => ({ nativeProps: { alt: label } });

/** Lets the keyboard scroll what is taller than its frame. */
export const scrolls: PressProps = { tabIndex: 0 };
