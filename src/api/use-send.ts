import { useCallback, useRef, useState } from 'react';
import type { InputOf, OutputOf, ProcedureName } from '@core/contract/procedures';
import type { Refusal, Result } from '@core/contract/result';
import { call } from './call';
import { newRequestId } from './request-id';

export interface Send<N extends ProcedureName> {
  /** Sends once at a time; a second tap while one is under way gets undefined. */
  readonly send: (input: InputOf<N>) => Promise<Result<OutputOf<N>> | undefined>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly forgive: () => void;
}

/** Codes after which nobody knows whether the write happened: the same request id is used again. */
const UNSURE: readonly string[] = ['offline', 'busy', 'internal'];

/** Sends a write. The same input sent again after an unsure failure keeps its request id, so it happens once. */
export const useSend = <N extends ProcedureName>(name: N): Send<N> => {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const underWay = useRef(false);
  const kept = useRef<{ key: string; requestId: string }>();

  const send = useCallback(
    async (input: InputOf<N>) => {
      if (underWay.current) return undefined;
      underWay.current = true;
      setBusy(true);
      setRefusal(undefined);
      const key = JSON.stringify(input);
      const requestId = kept.current?.key === key ? kept.current.requestId : await newRequestId();
      const result = await call(name, input, { requestId });
      kept.current = !result.ok && UNSURE.includes(result.code) ? { key, requestId } : undefined;
      underWay.current = false;
      setBusy(false);
      if (!result.ok) setRefusal(result);
      return result;
    },
    [name],
  );

  const forgive = useCallback(() => setRefusal(undefined), []);
  return { send, busy, refusal, forgive };
};
