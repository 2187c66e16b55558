import { callDeps } from '../../server/platform/cloud';
import { moderateText } from '../../server/platform/moderate-text';
import { checkedPictures } from '../../server/platform/picture-check';
import { serve } from '../../server/api/serve';

/** Entry point of the API function: serves the calls of identified persons. */
export const main = (event: unknown): Promise<unknown> =>
  serve(event, callDeps({ moderate: moderateText, pictures: checkedPictures }));
