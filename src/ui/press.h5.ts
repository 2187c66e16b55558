import { countsOnce, type Press, type PressProps } from './press-role';

const KEYS: readonly string[] = ['Enter', ' '];

/** Makes a view a control: role, name, states, click and keyboard activation. */
export const press = (made: Press): PressProps => {
  const { role, label, checked, expanded, selected, disabled, onPress } = made;
  return {
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
          // The browser counts the clicks at one place itself.
          onClick: (event: MouseEvent) => {
            if (event.detail < 2 || !countsOnce(made)) onPress();
          },
          onKeyDown: (event: KeyboardEvent) => {
            if (event.target !== event.currentTarget || !KEYS.includes(event.key)) return;
            event.preventDefault();
            onPress();
          },
        }),
  };
};

/** Gives a non-interactive view a role and a name. */
export const named = (role: string, label?: string): PressProps => ({
  role,
  ...(label === undefined ? {} : { 'aria-label': label }),
});

/** Hides a decorative element from screen readers. */
export const decorative: PressProps = { 'aria-hidden': 'true' };

/** Labels a native input, which is inside Taro's custom element. */
export const inputName = (label: string): PressProps => ({ nativeProps: { 'aria-label': label } });

/** Sets a picture's alt text; '' inside a labelled control. */
export const imageName = (label: string): PressProps => ({ nativeProps: { alt: label } });

/** Makes an overflowing area scrollable by keyboard. */
export const scrollable: PressProps = { tabIndex: 0 };
