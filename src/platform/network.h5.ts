export const isOnline = async (): Promise<boolean> => navigator.onLine;

/** Calls `onChange` whenever connectivity changes; returns the unsubscribe function. */
export const watchNetwork = (onChange: (online: boolean) => void): (() => void) => {
  const up = (): void => onChange(true);
  const down = (): void => onChange(false);
  window.addEventListener('online', up);
  window.addEventListener('offline', down);
  return () => {
    window.removeEventListener('online', up);
    window.removeEventListener('offline', down);
  };
};
