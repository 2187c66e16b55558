import type { Result } from '../../core/contract/result';
import { refuse } from '../../core/contract/result';
import type { PictureFiles } from '../picture/files';
import type { Store } from '../store/store';
import { Contended } from '../store/store';
import { buildJob } from './build-job';
import { sweepFiles } from './sweep';

/** Where finished files lie. */
export interface Files {
  upload(path: string, bytes: Uint8Array): Promise<string>;
  /** Gives an address that anybody can open for so many seconds. */
  link(fileId: string, seconds: number): Promise<string>;
  remove(fileIds: readonly string[]): Promise<void>;
  /** Fetches what lies at an address that was given out; null when it is gone. */
  fetch(url: string): Promise<Uint8Array | null>;
}

/** What the outside world gives the documents function. */
export interface DocumentWorld {
  readonly openid: string | null;
  readonly byTimer: boolean;
  readonly store: Store;
  readonly now: string;
  readonly random: (bytes: number) => Uint8Array;
  readonly files: Files;
  readonly pictures: PictureFiles;
  readonly template: (name: string) => Uint8Array;
  readonly pageCode: (scene: string, page: string) => Promise<Uint8Array | null>;
  /** Tells the operator of a surprise; never content, never an OPENID. */
  readonly report: (procedure: string, error: unknown) => string;
}

const JOB_ID = /^[a-z0-9]{20}$/;

/** Answers `{name: 'document.build', input: {jobId}}` of the asker, and the timer that deletes expired files. */
export async function serveDocuments(event: unknown, world: DocumentWorld): Promise<Result<unknown>> {
  const call = (typeof event === 'object' && event !== null ? event : {}) as Record<string, unknown>;
  try {
    if (world.byTimer) return { ok: true, value: { swept: await sweepFiles(world) } };
    if (!world.openid) return refuse('unidentified');
    if (call.name !== 'document.build') return refuse('unknown-procedure');
    const { jobId } = (call.input ?? {}) as Record<string, unknown>;
    if (typeof jobId !== 'string' || !JOB_ID.test(jobId)) return refuse('not-found');
    return await buildJob(world, world.openid, jobId);
  } catch (error) {
    if (error instanceof Contended) return refuse('busy');
    return refuse('internal', { incident: world.report('documents', error) });
  }
}
