import { useEffect, useState } from 'react';
import { isOnline, watchNetwork } from '@/platform/network';

/** Follows the network; true until the phone says otherwise. */
export const useOnline = (): boolean => {
  const [online, setOnline] = useState(true);
  useEffect(() => {
    let here = true;
    void isOnline().then((now) => here && setOnline(now));
    const stop = watchNetwork(setOnline);
    return () => {
      here = false;
      stop();
    };
  }, []);
  return online;
};
