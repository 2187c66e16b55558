import { connect, readClock } from '../../server/cloud';
import { servePush } from '../../server/push';

/** The function that WeChat's messages arrive at: what its check found in a picture. */
export const main = (event: unknown): Promise<string> =>
  servePush(event, { store: connect(), now: readClock() });
