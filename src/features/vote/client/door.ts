import type { InputOf, OutputOf, ProcedureName } from '@core/contract/procedures';
import type { RefusalCode } from '@core/contract/refusals';
import type { Result } from '@core/contract/result';
import type { Finding, Outcome } from '@core/voting/finding';

/** Calls a procedure of the cloud. */
export type Call = <N extends ProcedureName>(name: N, input: InputOf<N>) => Promise<Result<OutputOf<N>>>;

/** The cloud answered no; the screen says why. */
export class Refused extends Error {
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

/** The phone itself found something wrong with what it was shown. */
export class Distrusted extends Error {
  constructor(readonly finding: Finding) {
    super(`${finding.name} ${finding.at}`);
  }
}

/** Calls and takes the value; throws `Refused`. */
export async function ask<N extends ProcedureName>(
  call: Call,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const result = await call(name, input);
  if (!result.ok) throw new Refused(result.code);
  return result.value;
}

/** Takes the value of a check; throws `Distrusted`. */
export function trusted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Distrusted(outcome.finding);
  return outcome.value;
}
