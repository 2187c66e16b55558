import { connect, readClock } from '../../server/platform/cloud';
import { cloudPictures } from '../../server/platform/picture-files';
import { serveScreen } from '../../server/features/wall/big-screen';

/** Entry point of the big screen over HTTP; authorised by the link's token, without a person. */
export const main = (event: unknown): Promise<unknown> =>
  serveScreen(event, { db: connect(), pictures: cloudPictures }, readClock());
