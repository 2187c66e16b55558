import { connect, readClock } from '../../server/platform/cloud';
import { servePush } from '../../server/features/picture/receive-push';

/** Entry point of WeChat's push messages: the results of picture checks. */
export const main = (event: unknown): Promise<string> =>
  servePush(event, { store: connect(), now: readClock() });
