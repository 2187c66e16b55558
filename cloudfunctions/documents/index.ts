import { cloudDocumentWorld } from '../../server/documents/cloud-documents';
import { serveDocuments } from '../../server/documents/serve-documents';

/** The function that makes documents: it takes its time, and the phone asks how far it is. */
export const main = (event: unknown): Promise<unknown> =>
  serveDocuments(event, cloudDocumentWorld(__dirname));
