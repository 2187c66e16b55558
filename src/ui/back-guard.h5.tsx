import { useEffect, useRef } from 'react';
import { guardBack } from '@/platform/system-back';

/** Makes the browser's back close the open sheet and not the page. */
export function BackGuard({ onBack }: { readonly onBack: () => void }) {
  const back = useRef(onBack);
  back.current = onBack;
  useEffect(() => guardBack(() => back.current()), []);
  return null;
}
