import type { TodoKind } from '../../../core/domain/todo';
import type { WriteContext } from '../../rpc/context';
import { notificationFor, notificationIdOf } from '../../notifications/templates';
import { formatDay } from '../../print/print-format';
import type { ApplicationDoc } from '../../store/review-collections';
import { todoFor, todoIdOf } from '../../notifications/todos';

const DAY_MS = 24 * 60 * 60 * 1000;

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
  deadline = '',
): Promise<void> {
  const title = deadline === '' ? file.label : rectificationTitle(file, deadline);
  const rest = { collectiveId: file.collectiveId, at: now, name, title };
  await tx.put('todos', todoFor(kind, file._id, to, { ...rest, applicationId: file._id }));
  await tx.put('letters', notificationFor('file', about(file), to, name, FILE_MESSAGES[kind], now));
}

/** Texts are stored because released clients show them as they are. */
const rectificationTitle = ({ label }: ApplicationDoc, deadline: string): string =>
  `${formatDay(deadline)}前整改好 · ${label}`;

/** Adds the officers' todo of a rectification that nobody answered; it is dated the day after the deadline. */
export async function addOverdueTodo(
  { tx }: WriteContext,
  file: ApplicationDoc,
  to: string,
  deadline: string,
): Promise<void> {
  const at = new Date(Date.parse(`${deadline}T00:00:00+08:00`) + DAY_MS).toISOString();
  const title = `整改期限 ${formatDay(deadline)} 已过 · ${file.label}`;
  const rest = { collectiveId: file.collectiveId, at, name: file.collectiveName, title };
  await tx.put('todos', todoFor('decideFile', file._id, to, { ...rest, applicationId: file._id }));
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
