import type {
  OutputOf,
  ParsedInputOf,
  ProcedureName,
  Procedures,
  RefusalOf,
} from '../../core/contract/procedures';
import type { Result } from '../../core/contract/result';
import type { ReadContext, WriteContext } from './context';
import type { TargetOf } from './policy';
import type { Subjects } from './targets';

type ContextOf<N extends ProcedureName> = Procedures[N]['writes'] extends false ? ReadContext : WriteContext;

/** Handles one procedure; `context` reads from the database or writes in the call's transaction. */
export type Handler<N extends ProcedureName> = (
  context: ContextOf<N>,
  input: ParsedInputOf<N>,
  subject: Subjects[TargetOf<N>],
) => Promise<Result<OutputOf<N>, RefusalOf<N>>>;

export type Handlers<N extends ProcedureName = ProcedureName> = { readonly [K in N]: Handler<K> };
