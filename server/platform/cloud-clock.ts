import cloud from 'wx-server-sdk';
import type { ClockDeps } from '../jobs/clock';
import { connect, logIncident, readClock } from './cloud';
import { templateOf } from '../notifications/templates';
import type { Message } from '../notifications/outbox';
import { cloudPictures } from './picture-files';

const NO_CONSENT_LEFT = 43101;
/** A `thing` field of a template takes at most 20 characters. */
const THING_MAX = 20;

/** Creates the dependencies of a tick; null when a user called: only the timer may. */
export function clockDeps(): ClockDeps | null {
  const store = connect();
  if (cloud.getWXContext().OPENID) return null;
  return {
    store,
    now: readClock(),
    notify,
    pictures: cloudPictures,
    log: logIncident,
  };
}

interface Subscriptions {
  send(options: object): Promise<unknown>;
}

const subscriptions = (): Subscriptions =>
  (cloud.openapi as unknown as { subscribeMessage: Subscriptions }).subscribeMessage;

/** A message to nobody, which WeChat rejects. */
export const probeMessage = (): Promise<unknown> =>
  subscriptions().send({ touser: 'self-check', templateId: 'self-check', data: {} });

const PAGES = {
  told: 'pages/today/index',
  remind: 'packages/wall/pages/write/index',
  help: 'packages/wall/pages/help/index',
  file: 'pages/today/index',
} as const;

async function notify({ openid, kind, name, about, at }: Message): Promise<'sent' | 'refused' | 'failed'> {
  try {
    await subscriptions().send({
      touser: openid,
      templateId: templateOf(kind),
      page: PAGES[kind],
      data: {
        thing1: { value: cut(name) },
        thing2: { value: cut(about) },
        date3: { value: at.slice(0, 10) },
      },
    });
    return 'sent';
  } catch (error) {
    return (error as { errCode?: number }).errCode === NO_CONSENT_LEFT ? 'refused' : 'failed';
  }
}

const cut = (text: string): string => {
  const signs = [...text];
  return signs.length > THING_MAX ? `${signs.slice(0, THING_MAX - 1).join('')}…` : text || '—';
};
