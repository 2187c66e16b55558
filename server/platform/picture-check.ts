import cloud from 'wx-server-sdk';
import { cloudPictures } from './picture-files';
import type { CheckedFiles } from '../store/picture-files';

interface MediaCheck {
  mediaCheckAsync(options: object): Promise<{ traceId?: string; trace_id?: string }>;
}

const security = (): MediaCheck => (cloud.openapi as unknown as { security: MediaCheck }).security;

/** A check of no picture of nobody, which WeChat rejects. */
export const probeMediaCheck = (): Promise<unknown> =>
  security().mediaCheckAsync({ openid: 'self-check', scene: 2, version: 2, mediaType: 2, mediaUrl: '' });

/** The picture files with WeChat's media check; a bundle that includes this needs the permission to call it. */
export const checkedPictures: CheckedFiles = {
  ...cloudPictures,

  async check(openid, fileId) {
    const url = (await cloudPictures.links([fileId])).get(fileId);
    const order = { openid, scene: 2, version: 2, mediaType: 2, mediaUrl: url };
    const { traceId, trace_id: sameInSnakeCase } = await security().mediaCheckAsync(order);
    const trace = traceId ?? sameInSnakeCase;
    if (!trace) throw new Error('the check gave no trace');
    return trace;
  },
};
