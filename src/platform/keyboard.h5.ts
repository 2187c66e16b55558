/**
 * Calls `onKey` for every key press that no focused control took for itself; returns the unsubscribe function.
 */
export const watchKeys = (onKey: (key: string) => void): (() => void) => {
  const listen = (event: KeyboardEvent): void => {
    if (!event.defaultPrevented) onKey(event.key);
  };
  window.addEventListener('keydown', listen);
  return () => window.removeEventListener('keydown', listen);
};

/** Enters or leaves fullscreen. */
export const toggleFullscreen = (): void => {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  void change.catch(() => undefined);
};
