import { useCallback, useEffect, useState } from 'react';
import { useShown } from '@/platform/lifecycle';
import { watchNetwork } from '@/platform/network';
import { toast } from '@/platform/toast';
import { POST_MESSAGES } from '@/messages/post';
import { findWaiting, flushOutbox } from './outbox';

/** Sends a post that waited for the network as soon as there is one; true while something still waits. */
export function useOutbox(): boolean {
  const [waiting, setWaiting] = useState(() => findWaiting() !== undefined);
  const flush = useCallback(async () => {
    if (await flushOutbox()) toast(POST_MESSAGES.sentLater);
    setWaiting(findWaiting() !== undefined);
  }, []);
  useEffect(() => watchNetwork((online) => void (online && flush())), [flush]);
  // The strip is drawn after the page was shown; both the first drawing and each return count.
  useEffect(() => void flush(), [flush]);
  useShown(() => void flush());
  return waiting;
}
