import { useCallback, useEffect, useState } from 'react';
import { usePageShow } from '@/platform/lifecycle';
import { watchNetwork } from '@/platform/network';
import { toast } from '@/platform/toast';
import { POST_MESSAGES } from '@/messages/post';
import { findWaiting, flushOutbox } from './outbox';
import type { WaitingPost } from './outbox';

/** Sends the stored post as soon as there is network and reports it; returns the post while it is waiting. */
export function useOutbox(onSent: () => void): WaitingPost | undefined {
  const [waiting, setWaiting] = useState(findWaiting);
  const flush = useCallback(async () => {
    const sent = await flushOutbox();
    setWaiting(findWaiting());
    if (!sent) return;
    toast(POST_MESSAGES.sentLater);
    onSent();
  }, [onSent]);
  useEffect(() => watchNetwork((online) => void (online && flush())), [flush]);
  // The component mounts after the page is shown, so flush on mount and on each return.
  useEffect(() => void flush(), [flush]);
  usePageShow(() => void flush());
  return waiting;
}
