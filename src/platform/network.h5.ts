export const isOnline = async (): Promise<boolean> => navigator.onLine;

/** Tells each change until the returned function is called. */
export const watchNetwork = (tell: (online: boolean) => void): (() => void) => {
  const up = (): void => tell(true);
  const down = (): void => tell(false);
  window.addEventListener('online', up);
  window.addEventListener('offline', down);
  return () => {
    window.removeEventListener('online', up);
    window.removeEventListener('offline', down);
  };
};
