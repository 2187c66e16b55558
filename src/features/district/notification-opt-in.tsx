import type { TemplateView } from '@core/contract/post';
import { requestSubscription } from '@/api/request-subscription';
import { canSubscribe } from '@/platform/subscribe';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';

/** Requests a notification of the next application; renders nothing where subscriptions are unavailable. */
export function NotificationOptIn({ template }: { readonly template: TemplateView }) {
  if (!canSubscribe) return null;
  const agree = async (): Promise<void> => {
    if (await requestSubscription(template)) toast(MESSAGES.notifyAgreed);
  };
  return (
    <Button tone="plain" onPress={() => void agree()}>
      {MESSAGES.notify}
    </Button>
  );
}
