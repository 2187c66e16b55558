/** Hears the keys of a keyboard or a remote control until the returned function is called. */
export const hearKeys = (tell: (key: string) => void): (() => void) => {
  const hear = (event: KeyboardEvent): void => tell(event.key);
  window.addEventListener('keydown', hear);
  return () => window.removeEventListener('keydown', hear);
};

/** Fills the screen, or gives it back. */
export const turnFullscreen = (): void => {
  const turned = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  void turned.catch(() => undefined);
};
