import type { RefusalCode } from './refusals';

/** An invalid input field: its path and a problem code. */
export interface FieldProblem {
  readonly path: string;
  readonly problem: string;
}

export interface Refusal<C extends RefusalCode = RefusalCode> {
  readonly ok: false;
  readonly code: C;
  /** Present for `bad-input`. */
  readonly fields?: readonly FieldProblem[];
  /**
   * Present for `stale-version`: the server's current value, shown beside the person's own text. Other codes add
   * their details here.
   */
  readonly current?: unknown;
  /** Present for `internal`: an id that the operator finds in the log. */
  readonly incident?: string;
}

export type Result<T, C extends RefusalCode = RefusalCode> =
  { readonly ok: true; readonly value: T } | Refusal<C>;

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = <C extends RefusalCode>(
  code: C,
  more: Omit<Refusal<C>, 'ok' | 'code'> = {},
): Refusal<C> => ({ ok: false, code, ...more });
