import type { InputOf, OutputOf, ProcedureName } from '@core/contract/procedures';
import type { RefusalCode } from '@core/contract/refusals';
import type { Result } from '@core/contract/result';
import type { Finding, Outcome } from '@core/voting/finding';

/** Calls a procedure of the server. */
export type Call = <N extends ProcedureName>(name: N, input: InputOf<N>) => Promise<Result<OutputOf<N>>>;

/** The server refused a call with a closed code. */
export class RefusedError extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

/** A check of the client failed on data from the server or from another device. */
export class VerificationError extends Error {
  constructor(readonly finding: Finding) {
    super(`${finding.name} ${finding.at}`);
  }
}

/** Calls a procedure and returns its value; throws `RefusedError`. */
export async function callOrThrow<N extends ProcedureName>(
  call: Call,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const result = await call(name, input);
  if (!result.ok) throw new RefusedError(result.code);
  return result.value;
}

/** Returns the value of a check; throws `VerificationError`. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new VerificationError(outcome.finding);
  return outcome.value;
}
