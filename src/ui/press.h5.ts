import { countsOnce, type Press, type PressProps } from './press-role';

const KEYS: readonly string[] = ['Enter', ' '];
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

let byKey = false;

/** Says whether the press that is being handled came from the keyboard. */
export const isKeyPress = (): boolean => byKey;

const pressByKey = (act: () => void): void => {
  byKey = true;
  act();
  byKey = false;
};

/** Moves to the neighbour in the radio group and checks it, as native radios do. */
const moveInGroup = (radio: HTMLElement, step: number): void => {
  const group = radio.closest('[role=radiogroup]');
  const all = [...(group?.querySelectorAll<HTMLElement>('[role=radio]:not([aria-disabled])') ?? [])];
  const next = all[(all.indexOf(radio) + step + all.length) % all.length];
  if (!next) return;
  next.focus();
  pressByKey(() => next.click());
};

/** Makes a view a control: role, name, states, click and keyboard activation. */
export const press = (made: Press): PressProps => {
  const { role, label, checked, expanded, selected, current, disabled } = made;
  const { tabStop = true, onConfirm, onPress } = made;
  return {
    role,
    tabIndex: disabled || !tabStop ? -1 : 0,
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(checked === undefined ? {} : { 'aria-checked': String(checked) }),
    ...(expanded === undefined ? {} : { 'aria-expanded': String(expanded) }),
    ...(selected === undefined ? {} : { 'aria-selected': String(selected) }),
    ...(current ? { 'aria-current': 'page' } : {}),
    ...(disabled ? { 'aria-disabled': 'true' } : {}),
    ...(disabled
      ? {}
      : {
          // The browser counts the clicks at one place itself.
          onClick: (event: MouseEvent) => {
            if (event.detail < 2 || !countsOnce(made)) onPress();
          },
          onKeyDown: (event: KeyboardEvent) => {
            if (event.target !== event.currentTarget) return;
            const step = role === 'radio' ? STEPS[event.key] : undefined;
            if (step === undefined && !KEYS.includes(event.key)) return;
            event.preventDefault();
            if (step !== undefined) moveInGroup(event.currentTarget as HTMLElement, step);
            else if (event.key === 'Enter' && checked && onConfirm) onConfirm();
            else pressByKey(onPress);
          },
        }),
  };
};

/** Gives a non-interactive view a role and a name. */
export const named = (role: string, label?: string): PressProps => ({
  role,
  ...(label === undefined ? {} : { 'aria-label': label }),
});

/** Makes a view the heading of a part of the page; the title in the bar is the first level. */
export const heading: PressProps = { role: 'heading', 'aria-level': '2' };

/** Hides a decorative element from screen readers. */
export const decorative: PressProps = { 'aria-hidden': 'true' };

/** Labels a native input, which is inside Taro's custom element. */
export const inputName = (label: string): PressProps => ({ nativeProps: { 'aria-label': label } });

/** Sets a picture's alt text; '' inside a labelled control. */
export const imageName = (label: string): PressProps => ({ nativeProps: { alt: label } });

/** Makes an overflowing area scrollable by keyboard. */
export const scrollable: PressProps = { tabIndex: 0 };
