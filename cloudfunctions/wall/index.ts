import { connect, readClock } from '../../server/cloud';
import { cloudPictures } from '../../server/picture/cloud-files';
import { serveScreen } from '../../server/screen';

/** The function that a big screen reads through HTTP access: it knows nobody, only the link's token. */
export const main = (event: unknown): Promise<unknown> =>
  serveScreen(event, { db: connect(), pictures: cloudPictures }, readClock());
