import type { BondKind } from '../../../core/domain/companion';
import { acceptedBonds } from '../../../core/domain/companion';
import { issueMonthFor, POST_TEXT_MAX, shiftMonth } from '../../../core/domain/post';
import { addReport } from '../../../core/domain/timeline';
import type { NodeState, Progress } from '../../../core/domain/timeline';
import type { TodoKind } from '../../../core/domain/todo';
import { todoFor, todoIdOf } from '../../notifications/todos';
import type { WriteContext } from '../../rpc/context';
import { monthInChina } from '../../rpc/instants';
import type { CardDoc, NodeDoc, PersonSeat } from '../../store/collections';
import { postIdOf } from '../../store/ids';
import type { MonthRecordDoc, PostDoc } from '../../store/month-collections';
import { readMonthRecordPart, wallOf, withEntry } from '../../store/month-record';

/** The todo that a report adds for each companion. */
export const FEEDBACK_TODOS: Record<BondKind, TodoKind> = { partner: 'advise', fan: 'support' };

interface Report {
  readonly state: NodeState;
  readonly actualMonth: string | null;
  readonly completion: number;
  readonly text: string;
  /** The month it tells of. */
  readonly month: string;
  readonly need?: string;
}

const monthOf = (progress: Progress): string => progress.month ?? monthInChina(progress.at);

/**
 * Saves the member's progress on a node and adds todos for partners and fans. Reports of earlier months stay; one about
 * an earlier month than the newest does not change the state of the node.
 */
export async function reportNode(
  { tx, now }: WriteContext,
  node: NodeDoc,
  card: CardDoc,
  { state, actualMonth, completion, text, month, need: given }: Report,
): Promise<NodeDoc> {
  const told = [...(node.history ?? []), ...(node.progress ? [node.progress] : [])];
  // A report without the field leaves what the month's earlier one asked for.
  const need = given ?? told.find((one) => monthOf(one) === month)?.need ?? '';
  const report = { text, completion, at: now, month, ...(need === '' ? {} : { need }) };
  const { progress, history } = addReport(told, report, monthOf);
  const newest = progress.month === month;
  const next: NodeDoc = {
    ...node,
    ...(newest ? { state, actualMonth } : {}),
    progress,
    ...(history.length > 0 ? { history } : {}),
    version: node.version + 1,
  };
  await tx.put('nodes', next);
  if (newest) {
    const axis = card.axis.map((point) =>
      point.nodeId === node._id ? { ...point, state, actualMonth } : point,
    );
    await tx.put('cards', { ...card, axis });
  }
  for (const bond of acceptedBonds(card.bonds))
    if (bond.seatId !== null)
      await tx.put(
        'todos',
        todoFor(FEEDBACK_TODOS[bond.kind], node._id, bond.seatId, {
          collectiveId: card.collectiveId,
          at: now,
          name: card.ownerName,
          title: node.title,
          cardId: card._id,
          nodeId: node._id,
        }),
      );
  return next;
}

/** Writes a post with its entry in the month record; from now on its month counts as written everywhere. */
export async function storePost(
  context: WriteContext,
  record: MonthRecordDoc,
  post: PostDoc,
  shown: { readonly name: string; readonly post: string; readonly node: string },
): Promise<void> {
  const { tx } = context;
  const { seatId, month, state, text, next, need, pictures, wallConsent } = post;
  await tx.put('posts', post);
  await tx.put(
    'sheets',
    withEntry(record, {
      ...{ entryId: post._id, seatId, ...shown },
      ...{ month, state, text, next, need, pictures, wallConsent },
    }),
  );
  await tx.remove('todos', todoIdOf('writePost', month, seatId));
  await markPosted(context, post);
}

async function markPosted({ tx, person, month: now }: WriteContext, post: PostDoc): Promise<void> {
  const held = person.seats.find(({ seatId }) => seatId === post.seatId);
  if (!held) return;
  const other = post.month === now ? shiftMonth(now, -1) : now;
  // Before the first mark, earlier posts are not marked.
  const before = held.posted ?? ((await tx.get('posts', postIdOf(post.seatId, other))) ? [other] : []);
  const posted = [post.month, ...before.filter((one) => one === other)];
  await tx.put('people', {
    ...person,
    seats: person.seats.map((seat): PersonSeat => (seat === held ? { ...seat, posted } : seat)),
  });
}

/** Texts of a report may be longer than those of a post. */
const shorten = (text: string): string =>
  [...text].length <= POST_TEXT_MAX ? text : `${[...text].slice(0, POST_TEXT_MAX - 1).join('')}…`;

/**
 * Counts a report on a node, which released clients still send, as the post of the running month. Wall consent is not
 * assumed; a post about another node, or in a frozen issue, stays as it is.
 */
export async function postFromReport(
  context: WriteContext,
  { collectiveId, seatId }: { readonly collectiveId: string; readonly seatId: string },
  node: NodeDoc,
  report: Pick<Report, 'state' | 'completion' | 'text'>,
): Promise<void> {
  const { tx, now, month } = context;
  const _id = postIdOf(seatId, month);
  const [wall, old, line] = [
    await wallOf(tx, collectiveId),
    await tx.get('posts', _id),
    await tx.get('seats', seatId),
  ];
  if (!line || (old?.nodeId ?? node._id) !== node._id) return;
  if (old && wall.lastMonth !== null && old.issueMonth <= wall.lastMonth) return;
  const issueMonth = issueMonthFor(old?.issueMonth ?? month, wall.lastMonth);
  const record = await readMonthRecordPart(tx, collectiveId, issueMonth, seatId);
  if (record.closed) return;
  const retained = old ?? { next: '', need: '', wallConsent: false, pictures: [] };
  const post: PostDoc = {
    ...{ _id, collectiveId, seatId, month, issueMonth },
    ...{
      next: retained.next,
      need: retained.need,
      wallConsent: retained.wallConsent,
      pictures: retained.pictures,
    },
    nodeId: node._id,
    state: report.state === 'reached' ? 'reached' : 'walking',
    completion: report.completion,
    text: shorten(report.text),
    version: (old?.version ?? 0) + 1,
    publishedAt: now,
  };
  await storePost(context, record, post, { name: line.name, post: line.post, node: node.title });
}
