import { isSelfCheck, missingPermissions } from '../../server/platform/self-check';
import { documentDeps, probeDocument, probePageCode } from '../../server/platform/cloud-documents';
import { probeTextCheck } from '../../server/platform/moderate-text';
import { probeMediaCheck } from '../../server/platform/picture-check';
import { serveDocuments } from '../../server/features/document/serve-documents';

/** Entry point of document generation, which takes longer than an API call; clients poll its progress. */
export const main = async (event: unknown): Promise<unknown> =>
  isSelfCheck(event)
    ? {
        ...(await missingPermissions({
          'wxacode.getUnlimited': probePageCode,
          'security.msgSecCheck': probeTextCheck,
          'security.mediaCheckAsync': probeMediaCheck,
        })),
        document: probeDocument(__dirname),
      }
    : serveDocuments(event, documentDeps(__dirname));
