/** A phone has no keys to hear. */
export const hearKeys = (tell: (key: string) => void): (() => void) => {
  void tell;
  return () => undefined;
};

export const turnFullscreen = (): void => undefined;
