import { useEffect, useState } from 'react';
import { readAppearance, watchAppearance } from '@/platform/appearance';
import type { Appearance } from '@/platform/appearance-scale';

/** Subscribes to the theme and font scale. */
export const useAppearance = (): Appearance => {
  const [appearance, setAppearance] = useState(readAppearance);
  useEffect(() => watchAppearance(setAppearance), []);
  return appearance;
};
