import { passphrase, restoreInput } from '../../../core/contract/backup';
import type { Result } from '../../../core/contract/result';
import { refuse } from '../../../core/contract/result';
import { clientOf } from '../../../core/domain/client-version';
import { ConflictError } from '../../store/store';
import { restoreBackup } from '../backup/commands';
import { deliverAttachment } from '../attachment/commands';
import { discardTable, isTableName, previewUploadedTable, sweepTables } from '../table-file/commands';
import { buildJob } from './build-job';
import { sweepFiles } from './sweep';
import type { DocumentDeps } from './deps';

const JOB_ID = /^[a-z0-9]{20}$/;

/**
 * Handles `{name: 'document.build', input: {jobId}}` of the requester, `backup.restore`, the previews of uploaded
 * tables, `attachment.deliver`, and the timer that deletes expired files.
 */
export async function serveDocuments(event: unknown, deps: DocumentDeps): Promise<Result<unknown>> {
  const call = (typeof event === 'object' && event !== null ? event : {}) as Record<string, unknown>;
  try {
    if (deps.byTimer)
      return { ok: true, value: { swept: (await sweepFiles(deps)) + (await sweepTables(deps)) } };
    if (!deps.openid) return refuse('unidentified');
    const own = { ...deps, openid: deps.openid };
    if (isTableName(call.name))
      return await previewUploadedTable(own, call.name, { input: call.input, client: clientOf(call.client) });
    if (call.name === 'attachment.deliver') return await deliverAttachment(own, call.input);
    if (call.name === 'table.discard') return await discardTable(own, call.input);
    if (call.name === 'backup.restore') {
      const given = restoreInput.safeParse(call.input);
      return given.success ? await restoreBackup(own, given.data) : refuse('bad-input');
    }
    if (call.name !== 'document.build') return refuse('unknown-procedure');
    const { jobId, passphrase: typed } = (call.input ?? {}) as Record<string, unknown>;
    if (typeof jobId !== 'string' || !JOB_ID.test(jobId)) return refuse('not-found');
    if (typed !== undefined && !passphrase.safeParse(typed).success) return refuse('bad-input');
    return await buildJob(deps, deps.openid, { jobId, passphrase: typed as string | undefined });
  } catch (error) {
    if (error instanceof ConflictError) return refuse('busy');
    return refuse('internal', { incident: deps.report('documents', error) });
  }
}
