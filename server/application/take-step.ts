import type { ApplicationView } from '../../core/contract/application';
import type { Result } from '../../core/contract/result';
import { accept, refuse } from '../../core/contract/result';
import { afterMove, FLOW, withStep } from '../../core/domain/application-flow';
import type { FlowStep, Move } from '../../core/domain/application-flow';
import type { WriteContext } from '../context';
import type { ApplicationDoc } from '../store/review-collections';
import { viewOfApplication } from './view';

export type Stuck = 'stale-version' | 'application-decided' | 'application-elsewhere';

/** What a step says besides where it leads. */
export interface Signed {
  readonly baseVersion: number;
  readonly org: string;
  readonly name: string;
  readonly text?: string;
  readonly deadline?: string;
  /** What lies before the signer; the last step's when left out. */
  readonly seen?: FlowStep['seen'];
}

/** Says why a move cannot be made now, with what the file has become; null when it can. */
export function refuseMove(doc: ApplicationDoc, move: Move, baseVersion: number) {
  const after = afterMove(doc.state, move);
  const current = viewOfApplication(doc);
  // A file that moved on says where it is now, rather than only that it changed.
  if ('problem' in after) return refuse(after.problem, { current });
  return doc.version === baseVersion ? null : refuse('stale-version', { current });
}

/** Gives a file with one more signed step; it is for the caller to put. */
export function signStep(doc: ApplicationDoc, move: Move, signed: Signed, now: string): ApplicationDoc {
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
  };
  return {
    ...doc,
    state: after.to,
    steps: withStep(doc.steps, step),
    line: `${now}|${doc._id}`,
    version: doc.version + 1,
  };
}

/** Makes a move on a file: checks it, signs it, lets `carry` do what follows from it, writes it. */
export async function takeStep(
  { tx, now }: WriteContext,
  doc: ApplicationDoc,
  move: Move,
  signed: Signed,
  carry: (next: ApplicationDoc) => Promise<ApplicationDoc>,
): Promise<Result<ApplicationView, Stuck>> {
  const refused = refuseMove(doc, move, signed.baseVersion);
  if (refused) return refused;
  const next = await carry(signStep(doc, move, signed, now));
  await tx.put('applications', next);
  return accept(viewOfApplication(next));
}
