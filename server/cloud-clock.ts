import cloud from 'wx-server-sdk';
import type { ClockWorld } from './clock';
import { connect, logIncident, readClock } from './cloud';
import { templateOf } from './letter';
import type { Message } from './letter-box';
import { cloudPictures } from './picture/cloud-files';

const NO_CONSENT_LEFT = 43101;
/** A `thing` of a template holds twenty characters. */
const THING_MAX = 20;

/** Makes the world of a tick; null when a person called: only the timer may. */
export function clockWorld(): ClockWorld | null {
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

const PAGES = {
  told: 'pages/today/index',
  remind: 'packages/wall/pages/write/index',
  help: 'packages/wall/pages/help/index',
  file: 'pages/today/index',
} as const;

async function notify({ openid, kind, name, about, at }: Message): Promise<'sent' | 'refused' | 'failed'> {
  const { subscribeMessage } = cloud.openapi as unknown as { subscribeMessage: Subscriptions };
  try {
    await subscribeMessage.send({
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
