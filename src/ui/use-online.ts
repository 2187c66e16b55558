import { useEffect, useState } from 'react';
import { isOnline, watchNetwork } from '@/platform/network';

/** Subscribes to connectivity; true until known otherwise. */
export const useOnline = (): boolean => {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    let mounted = true;
    void isOnline().then((now) => mounted && setOnline(now));
    const stop = watchNetwork(setOnline);
    return () => {
      mounted = false;
      stop();
    };
  }, []);
  return online;
};
