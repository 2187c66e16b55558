import type { AttachmentView } from '../../core/contract/attachment';
import type { InputOf } from '../../core/contract/procedures';
import type { Result } from '../../core/contract/result';
import type { AttachmentKind } from '../../core/domain/attachment';
import { upload } from './sample-picture';
import type { TestClient, TestServer } from './test-server';

type About = InputOf<'attachment.list'>['about'];

/** Asks the function `documents` to take an upload. */
export const deliver = async (
  server: TestServer,
  { openid }: TestClient,
  input: object,
): Promise<Result<AttachmentView>> =>
  (await server.cloud.invoke('documents', openid, { name: 'attachment.deliver', input }))
    .body as Result<AttachmentView>;

/** Attaches a file as a client does; returns the answer to its delivery. */
export async function attach(
  server: TestServer,
  client: TestClient,
  of: { readonly collectiveId: string; readonly about: About },
  file: { readonly name: string; readonly kind: AttachmentKind; readonly bytes: Buffer },
): Promise<Result<AttachmentView>> {
  const { name, kind, bytes } = file;
  const { attachmentId, path } = await client.call('attachment.prepare', { ...of, name, kind, agreed: true });
  const fileId = await upload(server, path, bytes);
  return deliver(server, client, { collectiveId: of.collectiveId, attachmentId, fileId });
}
