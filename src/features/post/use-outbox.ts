import { useCallback, useEffect, useState } from 'react';
import { usePageShow } from '@/platform/lifecycle';
import { watchNetwork } from '@/platform/network';
import { toast } from '@/platform/toast';
import { POST_MESSAGES } from '@/messages/post';
import { findWaiting, flushOutbox } from './outbox';

/** Sends the stored post as soon as there is network; true while a post is waiting. */
export function useOutbox(): boolean {
  const [waiting, setWaiting] = useState(() => findWaiting() !== undefined);
  const flush = useCallback(async () => {
    if (await flushOutbox()) toast(POST_MESSAGES.sentLater);
    setWaiting(findWaiting() !== undefined);
  }, []);
  useEffect(() => watchNetwork((online) => void (online && flush())), [flush]);
  // The component mounts after the page is shown, so flush on mount and on each return.
  useEffect(() => void flush(), [flush]);
  usePageShow(() => void flush());
  return waiting;
}
