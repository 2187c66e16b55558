import type { Result } from '@core/contract/result';
import { CLIENT_VERSION } from '@core/domain/client-version';
import { invoke } from '@/platform/cloud';

const ATTEMPTS = 2;

/** Calls the function `documents` and waits for its answer. */
export async function callDocuments<T>(name: string, input: object): Promise<Result<T>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const delivery = await invoke({ name, input, client: CLIENT_VERSION }, 'documents');
    if (delivery.reached && delivery.answer) return delivery.answer as Result<T>;
  }
  return { ok: false, code: 'offline' };
}
