import { useCallback, useEffect, useState } from 'react';
import { usePageShow } from '@/platform/lifecycle';
import { watchNetwork } from '@/platform/network';
import { toast } from '@/platform/toast';
import { POST_MESSAGES } from '@/messages/post';
import { flushOutbox, isAnyWaiting } from './outbox';

/** Sends the stored post as soon as there is network and reports it; says whether one is waiting. */
export function useOutbox(onSent: () => void): boolean {
  const [waiting, setWaiting] = useState(isAnyWaiting);
  const flush = useCallback(async () => {
    const sent = await flushOutbox();
    setWaiting(isAnyWaiting());
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
