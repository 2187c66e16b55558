import { documentDeps } from '../../server/platform/cloud-documents';
import { serveDocuments } from '../../server/features/document/serve-documents';

/** Entry point of document generation, which takes longer than an API call; clients poll its progress. */
export const main = (event: unknown): Promise<unknown> => serveDocuments(event, documentDeps(__dirname));
