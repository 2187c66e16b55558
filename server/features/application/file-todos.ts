import type { TodoKind } from '../../../core/domain/todo';
import type { WriteContext } from '../../rpc/context';
import { notificationFor, notificationIdOf } from '../../notifications/templates';
import type { ApplicationDoc } from '../../store/review-collections';
import { todoFor, todoIdOf } from '../../notifications/todos';

type FileTodo = Extract<TodoKind, 'reviewFile' | 'decideFile' | 'mendFile' | 'readDecision'>;

/** Texts of the message for each step, at most the 20 characters a template field takes. */
const FILE_MESSAGES: Record<FileTodo, string> = {
  reviewFile: '申报材料等您初评',
  decideFile: '申报材料等您审定',
  mendFile: '申报材料请集体补充',
  readDecision: '申报材料有了决定',
};

// Every step has its own message; a step repeated after a recall is a new one.
const about = ({ _id, steps }: ApplicationDoc): string => `${_id}.${steps.length}`;

/** Adds the todo of those who act next and queues a message for them; `name` is the sender that is shown. */
export async function addFileTodo(
  { tx, now }: WriteContext,
  file: ApplicationDoc,
  kind: FileTodo,
  to: string,
  name: string,
): Promise<void> {
  const rest = { collectiveId: file.collectiveId, at: now, name, title: file.label };
  await tx.put('todos', todoFor(kind, file._id, to, { ...rest, applicationId: file._id }));
  await tx.put('letters', notificationFor('file', about(file), to, name, FILE_MESSAGES[kind], now));
}

/** Removes the todo of the previous step and its message if it has not been sent. */
export async function removeFileTodo(
  { tx }: WriteContext,
  file: ApplicationDoc,
  kind: FileTodo,
  to: string,
): Promise<void> {
  await tx.remove('todos', todoIdOf(kind, file._id, to));
  await tx.remove(
    'letters',
    notificationIdOf('file', about({ ...file, steps: file.steps.slice(0, -1) }), to),
  );
}
