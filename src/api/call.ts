import type { InputOf, OutputOf, ProcedureName } from '@core/contract/procedures';
import type { Result } from '@core/contract/result';
import { CLIENT_VERSION } from '@core/domain/client-version';
import { invoke } from '@/platform/cloud';
import { newRequestId } from './request-id';

export interface CallOptions {
  /** Idempotency key; pass the previous one when retrying the same input after a failure. */
  readonly requestId?: string;
  /** See `CloudEvent`; the answer then carries a tag, or says that it is unchanged. */
  readonly known?: string;
}

const ATTEMPTS = 3;
const BACKOFF_MS = 400;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const isResult = (answer: unknown): answer is { readonly ok: boolean } =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';

/**
 * Calls a cloud procedure. Never rejects: a network failure is retried with the same request id, then returned as
 * `offline`; a response of an unknown shape is returned as `internal`.
 */
export const call = async <N extends ProcedureName>(
  name: N,
  input: InputOf<N>,
  options: CallOptions = {},
): Promise<Result<OutputOf<N>>> => {
  const requestId = options.requestId ?? (await newRequestId());
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(BACKOFF_MS * attempt);
    const known = options.known === undefined ? {} : { known: options.known };
    const delivery = await invoke({ name, input, requestId, client: CLIENT_VERSION, ...known });
    if (!delivery.reached) continue;
    if (!isResult(delivery.answer)) return { ok: false, code: 'internal' };
    // The contract types both ends; the server's handler is compiled against the same OutputOf<N>.
    return delivery.answer as Result<OutputOf<N>>;
  }
  return { ok: false, code: 'offline' };
};
