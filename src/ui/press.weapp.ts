import { countsOnce, type Press, type PressProps } from './press-role';
import { isSecondTap } from './second-tap';

interface TapEvent {
  readonly detail: { readonly x: number; readonly y: number };
}

/** Makes a view a control: role, name, states and tap. */
export const press = (made: Press): PressProps => {
  const { role, label, checked, expanded, selected, disabled, onPress } = made;
  const tap = ({ detail: { x, y } }: TapEvent): void => {
    if (!isSecondTap({ at: Date.now(), x, y }) || !countsOnce(made)) onPress();
  };
  return {
    'aria-role': role,
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(checked === undefined ? {} : { 'aria-checked': checked }),
    ...(expanded === undefined ? {} : { 'aria-expanded': expanded }),
    ...(selected === undefined ? {} : { 'aria-selected': selected }),
    ...(disabled ? { 'aria-disabled': true } : {}),
    ...(disabled ? {} : { onClick: tap }),
  };
};

/** False: WeChat has no keyboard. */
export const isKeyPress = (): boolean => false;

/** Gives a non-interactive view a role and a name. */
export const named = (role: string, label?: string): PressProps => ({
  'aria-role': role,
  ...(label === undefined ? {} : { 'aria-label': label }),
});

/** Makes a view the heading of a part of the page. */
export const heading: PressProps = { 'aria-role': 'heading' };

/** Hides a decorative element from screen readers. */
export const decorative: PressProps = { 'aria-hidden': true };

/** Labels a native input. */
export const inputName = (label: string): PressProps => ({ 'aria-role': 'textbox', 'aria-label': label });

/** Sets a picture's label; '' inside a labelled control. */
export const imageName = (label: string): PressProps => (label === '' ? {} : { 'aria-label': label });

/** No-op: WeChat has no keyboard. */
export const scrollable: PressProps = {};
