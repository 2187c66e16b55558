import { useEffect, useState } from 'react';
import { readLook, watchLook } from '@/platform/appearance';
import type { Look } from '@/platform/look';

/** Follows the phone's theme and type scale. */
export const useLook = (): Look => {
  const [look, setLook] = useState(readLook);
  useEffect(() => watchLook(setLook), []);
  return look;
};
