import { useEffect, useRef } from 'react';
import type { PressProps } from './press-role';
import { useElementId } from './use-element-id';

const FOCUSABLE = '[tabindex="0"], button, input, select, textarea, a[href]';

/** Traps keyboard focus inside the open sheet, closes it on Esc, and restores focus afterwards. */
export const useFocusTrap = (onClose: () => void): string => {
  const id = useElementId('sheet');
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    const focusable = (): HTMLElement[] => [
      ...(document.getElementById(id)?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? []),
    ];
    const start = window.setTimeout(() => focusable()[0]?.focus());
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close.current();
      if (event.key !== 'Tab') return;
      const all = focusable();
      const last = all[all.length - 1];
      const first = all[0];
      const active = document.activeElement;
      const inside = all.some((element) => element === active);
      if (event.shiftKey ? active === first || !inside : active === last || !inside) {
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
