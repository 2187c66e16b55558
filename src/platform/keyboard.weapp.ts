/** No-op: a phone has no keyboard. */
export const watchKeys = (onKey: (key: string) => void): (() => void) => {
  void onKey;
  return () => undefined;
};

export const toggleFullscreen = (): void => undefined;
