import { usePageParams } from '@/platform/navigate';

/** Says whether the page shows a card of an earlier cycle, which is read and not written. */
export const useIsPast = (): boolean => usePageParams().past === 'yes';
