import type { TodoKind } from '../../core/domain/todo';
import type { WriteContext } from '../context';
import { letterFor, letterIdOf } from '../letter';
import type { ApplicationDoc } from '../store/review-collections';
import { todoFor, todoIdOf } from '../todo';

type FileTodo = Extract<TodoKind, 'reviewFile' | 'decideFile' | 'mendFile' | 'readDecision'>;

/** What a message says of a step, in at most the twenty signs a template holds. */
const SAID: Record<FileTodo, string> = {
  reviewFile: '申报材料等您初评',
  decideFile: '申报材料等您审定',
  mendFile: '申报材料请集体补充',
  readDecision: '申报材料有了决定',
};

// Each step has its own message; a step made again after a recall is another one.
const about = ({ _id, steps }: ApplicationDoc): string => `${_id}.${steps.length}`;

/** Asks those whose turn it is: on their 今日, and by message where they agreed. `name` is who stands behind it. */
export async function tell(
  { tx, now }: WriteContext,
  file: ApplicationDoc,
  kind: FileTodo,
  to: string,
  name: string,
): Promise<void> {
  const rest = { collectiveId: file.collectiveId, at: now, name, title: file.label };
  await tx.put('todos', todoFor(kind, file._id, to, { ...rest, applicationId: file._id }));
  await tx.put('letters', letterFor('file', about(file), to, name, SAID[kind], now));
}

/** Takes back what was asked by the step before this one, unsent messages included. */
export async function untell(
  { tx }: WriteContext,
  file: ApplicationDoc,
  kind: FileTodo,
  to: string,
): Promise<void> {
  await tx.remove('todos', todoIdOf(kind, file._id, to));
  await tx.remove('letters', letterIdOf('file', about({ ...file, steps: file.steps.slice(0, -1) }), to));
}
