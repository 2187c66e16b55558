import type { ApplicationView } from '../../../core/contract/application';
import type { Result } from '../../../core/contract/result';
import { accept, refuse } from '../../../core/contract/result';
import { afterMove, FLOW, withStep } from '../../../core/domain/application-flow';
import type { FlowStep, Move } from '../../../core/domain/application-flow';
import type { WriteContext } from '../../rpc/context';
import type { ApplicationDoc } from '../../store/review-collections';
import { viewOfApplication } from './view';

type Stuck = 'stale-version' | 'application-decided' | 'application-elsewhere';

/** Data that a step records besides the new state. */
export interface Signed {
  readonly baseVersion: number;
  readonly org: string;
  readonly name: string;
  readonly text?: string;
  readonly deadline?: string;
  /** The dossier version the signer sees; that of the last step when omitted. */
  readonly seen?: FlowStep['seen'];
  readonly late?: boolean;
  readonly unchanged?: boolean;
}

/** Returns the refusal of a move that is not possible now, with the current application; null when it is possible. */
export function refuseMove(doc: ApplicationDoc, move: Move, baseVersion: number, now: string) {
  const after = afterMove(doc.state, move);
  const current = viewOfApplication(doc, now);
  // An application in another state is refused with that state rather than as a stale version.
  if ('problem' in after) return refuse(after.problem, { current });
  return doc.version === baseVersion ? null : refuse('stale-version', { current });
}

/** Returns the application with one more signed step; the caller saves it. */
function signStep(doc: ApplicationDoc, move: Move, signed: Signed, now: string): ApplicationDoc {
  const after = afterMove(doc.state, move);
  if (!('to' in after)) throw new Error(`${move} was not asked before it was signed`);
  const step: Omit<FlowStep, 'no'> = {
    move,
    side: FLOW[move].by,
    org: signed.org,
    name: signed.name,
    at: now,
    text: signed.text ?? '',
    deadline: signed.deadline ?? '',
    seen: signed.seen === undefined ? (doc.steps.at(-1)?.seen ?? null) : signed.seen,
    ...(signed.late ? { late: true } : {}),
    ...(signed.unchanged ? { unchanged: true } : {}),
  };
  return {
    ...doc,
    state: after.to,
    steps: withStep(doc.steps, step),
    line: `${now}|${doc._id}`,
    version: doc.version + 1,
  };
}

/** Checks and signs a move, runs `applyEffects`, and saves the application. */
export async function takeStep(
  { tx, now }: WriteContext,
  doc: ApplicationDoc,
  move: Move,
  signed: Signed,
  applyEffects: (next: ApplicationDoc) => Promise<ApplicationDoc>,
): Promise<Result<ApplicationView, Stuck>> {
  const refused = refuseMove(doc, move, signed.baseVersion, now);
  if (refused) return refused;
  const next = await applyEffects(signStep(doc, move, signed, now));
  await tx.put('applications', next);
  return accept(viewOfApplication(next, now));
}
