import type { TemplateView } from '@core/contract/post';
import { askToTell } from '@/platform/subscribe';
import { call } from './call';

/** Asks at a tap for one message of a kind, and writes down that it was agreed to; true when it was. */
export const askForLetter = async ({ kind, templateId }: TemplateView): Promise<boolean> => {
  const agreed = (await askToTell([templateId])).length > 0;
  if (agreed) void call('subscribe.record', { accepted: [kind] });
  return agreed;
};
