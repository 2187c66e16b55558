import type { InputOf, OutputOf, ProcedureName } from '@core/contract/procedures';
import type { Result } from '@core/contract/result';
import { invoke } from '@/platform/cloud';
import { newRequestId } from './request-id';

export interface CallOptions {
  /** Reused when the person sends the same thing again after a failure, so that it happens once. */
  readonly requestId?: string;
}

const ATTEMPTS = 3;
const PAUSE_MS = 400;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const isResult = (answer: unknown): answer is { readonly ok: boolean } =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';

/**
 * Calls a procedure in the cloud. Never rejects: a network failure is retried under the same request id and then
 * becomes the refusal `offline`; an answer of another shape becomes `internal`.
 */
export const call = async <N extends ProcedureName>(
  name: N,
  input: InputOf<N>,
  options: CallOptions = {},
): Promise<Result<OutputOf<N>>> => {
  const requestId = options.requestId ?? (await newRequestId());
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause(PAUSE_MS * attempt);
    const delivery = await invoke({ name, input, requestId });
    if (!delivery.reached) continue;
    if (!isResult(delivery.answer)) return { ok: false, code: 'internal' };
    // The contract types both ends; the server's handler is compiled against the same OutputOf<N>.
    return delivery.answer as Result<OutputOf<N>>;
  }
  return { ok: false, code: 'offline' };
};
