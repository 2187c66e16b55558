import type { PressProps } from './press-role';

/** No-op: WeChat has no keyboard focus. */
export const useFocusTrap = (onClose: () => void): string => {
  void onClose;
  return 'sheet';
};

export const dialog = (title: string): PressProps => ({ 'aria-role': 'dialog', 'aria-label': title });
