import type { TemplateView } from '@core/contract/post';
import { requestConsent } from '@/platform/subscribe';
import { call } from './call';

/** Requests permission for one subscription message and records the consent; true when granted. Call it from a tap. */
export const requestSubscription = async ({ kind, templateId }: TemplateView): Promise<boolean> => {
  const granted = (await requestConsent([templateId])).length > 0;
  if (granted) void call('subscribe.record', { accepted: [kind] });
  return granted;
};
