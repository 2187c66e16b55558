import { callDeps } from '../../server/platform/cloud';
import { isSelfCheck, missingPermissions } from '../../server/platform/self-check';
import { moderateText, probeTextCheck } from '../../server/platform/moderate-text';
import { checkedPictures, probeMediaCheck } from '../../server/platform/picture-check';
import { serve } from '../../server/api/serve';

/** Entry point of the API function: serves the calls of identified persons, and doctor's check. */
export const main = (event: unknown): Promise<unknown> =>
  isSelfCheck(event)
    ? missingPermissions({
        'security.msgSecCheck': probeTextCheck,
        'security.mediaCheckAsync': probeMediaCheck,
      })
    : serve(event, callDeps({ moderate: moderateText, pictures: checkedPictures }));
