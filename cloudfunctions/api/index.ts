import { cloudWorld } from '../../server/cloud';
import { moderateText } from '../../server/moderate-text';
import { checkedPictures } from '../../server/picture/cloud-check';
import { serve } from '../../server/serve';

/** The function that every identified call of the mini-program enters by. */
export const main = (event: unknown): Promise<unknown> =>
  serve(event, cloudWorld({ moderate: moderateText, pictures: checkedPictures }));
