import { useCallback, useRef, useState } from 'react';
import type { InputOf, OutputOf, ProcedureName } from '@core/contract/procedures';
import type { Refusal, Result } from '@core/contract/result';
import { call } from './call';
import { newRequestId } from './request-id';

export interface Mutation<N extends ProcedureName> {
  /** Calls the procedure; resolves to undefined when an earlier call is still pending. */
  readonly mutate: (input: InputOf<N>) => Promise<Result<OutputOf<N>> | undefined>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly clearRefusal: () => void;
}

/** Codes after which the client cannot know whether the write was applied; a retry reuses the request id. */
const INDETERMINATE: readonly string[] = ['offline', 'busy', 'internal'];

/** Calls a write procedure. A retry with the same input after an indeterminate failure reuses the request id, so the write is applied once. */
export const useMutation = <N extends ProcedureName>(name: N): Mutation<N> => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const pending = useRef(false);
  const retryable = useRef<{ key: string; requestId: string }>();

  const mutate = useCallback(
    async (input: InputOf<N>) => {
      if (pending.current) return undefined;
      pending.current = true;
      setBusy(true);
      setRefusal(undefined);
      const key = JSON.stringify(input);
      const requestId = retryable.current?.key === key ? retryable.current.requestId : await newRequestId();
      const result = await call(name, input, { requestId });
      retryable.current = !result.ok && INDETERMINATE.includes(result.code) ? { key, requestId } : undefined;
      pending.current = false;
      setBusy(false);
      if (!result.ok) setRefusal(result);
      return result;
    },
    [name],
  );

  const clearRefusal = useCallback(() => setRefusal(undefined), []);
  return { mutate, busy, refusal, clearRefusal };
};
