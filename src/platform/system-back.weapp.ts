/** No-op: in WeChat a page container takes the system's back (`src/ui/back-guard.weapp.tsx`). */
export const guardBack = (close: () => void): (() => void) => {
  void close;
  return () => undefined;
};

/** A sheet adds nothing to WeChat's page stack. */
export const afterSheets = (leave: () => void): void => leave();
