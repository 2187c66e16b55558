import { useQuery } from '@/platform/navigate';
import { findPlace } from './place';

/** The collective this page is about: named by its address, else the one the person was in last; empty on a new phone. */
export const usePlaceId = (): string => useQuery().collectiveId ?? findPlace()?.collectiveId ?? '';
