import { useEffect, useRef, useState } from 'react';
import type { PressProps } from './press-role';

const STOPS = '[tabindex="0"], button, input, select, textarea, a[href]';

let made = 0;

/** Keeps the keyboard inside the sheet while it is open, closes it on Esc, and gives the focus back afterwards. */
export const useFocusTrap = (onClose: () => void): string => {
  const [id] = useState(() => `sheet-${(made += 1)}`);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    const stops = (): HTMLElement[] => [
      ...(document.getElementById(id)?.querySelectorAll<HTMLElement>(STOPS) ?? []),
    ];
    const start = window.setTimeout(() => stops()[0]?.focus());
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
      if (event.key !== 'Tab') return;
      const all = stops();
      const last = all[all.length - 1];
      const first = all[0];
      const here = document.activeElement;
      const inside = all.some((stop) => stop === here);
      if (event.shiftKey ? here === first || !inside : here === last || !inside) {
        event.preventDefault();
        (event.shiftKey ? last : first)?.focus();
      }
    };
    document.addEventListener('keydown', listen);
    return () => {
      window.clearTimeout(start);
      document.removeEventListener('keydown', listen);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id]);
  return id;
};

export const dialog = (title: string): PressProps => ({
  role: 'dialog',
  'aria-modal': 'true',
  'aria-label': title,
});
