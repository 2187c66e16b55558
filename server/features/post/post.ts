import type { PostNode, PostScreen, PostView } from '../../../core/contract/post';
import { accept, refuse } from '../../../core/contract/result';
import { acceptedBonds } from '../../../core/domain/companion';
import { isPostable, issueMonthFor, prefillPost, shiftMonth } from '../../../core/domain/post';
import type { Cycle } from '../../../core/domain/cycle';
import { cycleOfMonth, isInCycle } from '../../../core/domain/cycle';
import { duePoints } from '../../../core/domain/timeline';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { cardIdOf, postIdOf } from '../../store/ids';
import { notificationFor, MONTH_TEMPLATES } from '../../notifications/templates';
import { ownViews, viewsOf } from '../picture/queries';
import { readMonthRecordPart, wallOf } from '../../store/month-record';
import type { CardDoc, NodeDoc } from '../../store/collections';
import type { PostDoc } from '../../store/month-collections';
import { reportNode, storePost } from './commands';
import { isJoined } from './queries';
import type { Snapshot } from '../../store/store';
import { monthInChina } from '../../rpc/instants';
import { attachPictures } from '../picture/commands';

export const postHandlers: Handlers<'post.open' | 'post.publish'> = {
  'post.open': async ({ db, month: now, pictures }, input, { collectiveId, seat }) => {
    const month = await openableMonth(db, seat.seatId, input.month ?? now, now);
    const [collective, post, last, wall] = await Promise.all([
      db.get('collectives', collectiveId),
      db.get('posts', postIdOf(seat.seatId, month)),
      db.get('posts', postIdOf(seat.seatId, shiftMonth(month, -1))),
      wallOf(db, collectiveId),
    ]);
    if (!collective) return refuse('not-found');
    const { label } = cycleOfMonth<Cycle>(collective.cycle, collective.cycles ?? [], month);
    const card = await db.get('cards', cardIdOf(seat.seatId, label));
    const nodeId = post?.nodeId ?? beginAt(card, last, month);
    const node = !post && nodeId !== null ? await db.get('nodes', nodeId) : null;
    const screen: PostScreen = {
      now,
      post: post
        ? { ...viewOfPost(post, wall.lastMonth), pictures: await ownViews(pictures, post.pictures) }
        : blankPost(seat.seatId, month, wall.lastMonth, last, node),
      nodes: pointsOf(card),
      before: month === now && !last && isJoined(card, now) ? shiftMonth(now, -1) : null,
      told: acceptedBonds(card?.bonds ?? []).length,
      templates: MONTH_TEMPLATES,
    };
    return accept(screen);
  },

  'post.publish': async (context, input, { collectiveId, seat }) => {
    const { tx, now, month } = context;
    if (!isPostable(input.month, month)) return refuse('month-closed');
    const postId = postIdOf(seat.seatId, input.month);
    const wall = await wallOf(tx, collectiveId);
    const old = await tx.get('posts', postId);
    if (old && wall.lastMonth !== null && old.issueMonth <= wall.lastMonth) return refuse('month-frozen');
    if ((old?.version ?? 0) !== input.baseVersion)
      return refuse('stale-version', { current: old && viewOfPost(old, wall.lastMonth) });
    const line = await tx.get('seats', seat.seatId);
    const issueMonth = issueMonthFor(old?.issueMonth ?? input.month, wall.lastMonth);
    const record = await readMonthRecordPart(tx, collectiveId, issueMonth, seat.seatId);
    // The freeze and this write conflict on the month record; the wall document read above may be older.
    if (!line || record.closed) return refuse('month-frozen');
    const node = input.nodeId === null ? null : await tx.get('nodes', input.nodeId);
    const card = node && (await tx.get('cards', node.cardId));
    if (input.nodeId !== null && (!node || card?.seatId !== seat.seatId)) return refuse('not-found');
    if (node?.withdrawn) return refuse('node-withdrawn');
    if (card && (await isOver(context, card, input.month))) return refuse('cycle-over');
    const { text, next, need, wallConsent, completion, nodeId } = input;
    const state = completion === 100 ? ('reached' as const) : ('walking' as const);
    const hang = { collectiveId, use: 'post' as const, usedBy: postId, before: old?.pictures ?? [] };
    const pictures = await attachPictures(context, { ...hang, ids: input.pictures });
    if (!pictures) return refuse('picture-gone');
    const post: PostDoc = {
      _id: postId,
      collectiveId,
      seatId: seat.seatId,
      month: input.month,
      issueMonth,
      nodeId,
      state,
      completion,
      text,
      next,
      need,
      wallConsent,
      pictures,
      version: input.baseVersion + 1,
      publishedAt: now,
    };
    await storePost(context, record, post, { name: line.name, post: line.post, node: node?.title ?? '' });
    if (node && card) {
      const actualMonth = state === 'reached' ? (node.actualMonth ?? input.month) : null;
      const report = { state, actualMonth, completion, text, month: input.month, need };
      await reportNode(context, node, card, report);
      for (const bond of acceptedBonds(card.bonds))
        if (bond.seatId !== null && !old)
          await tx.put('letters', notificationFor('told', postId, bond.seatId, seat.name, node.title, now));
    }
    return accept(viewOfPost(post, wall.lastMonth));
  },
};

/** Says whether a card belongs to a cycle that is over; its last month can still be told late. */
async function isOver({ tx }: WriteContext, card: CardDoc, month: string): Promise<boolean> {
  const collective = await tx.get('collectives', card.collectiveId);
  return collective?.cycle.label !== card.cycle.label && !isInCycle(card.cycle, month);
}

/** A month that nobody can write any more opens only what was written in it; otherwise the running month opens. */
const openableMonth = async (db: Snapshot, seatId: string, asked: string, now: string): Promise<string> =>
  isPostable(asked, now) || (await db.get('posts', postIdOf(seatId, asked))) ? asked : now;

/** Starts at the node of the last post, else at the one due, else at the next. */
function beginAt(card: CardDoc | null, last: PostDoc | null, month: string): string | null {
  const open = (card?.axis ?? []).filter((point) => point.state !== 'reached');
  const stayed = open.find((point) => point.nodeId === last?.nodeId);
  return (stayed ?? duePoints(open, month)[0] ?? open[0])?.nodeId ?? null;
}

const pointsOf = (card: CardDoc | null): PostNode[] =>
  (card?.axis ?? []).map(({ nodeId, title, plannedMonth }) => ({ nodeId, title, plannedMonth }));

const viewOfPost = (post: PostDoc, lastFrozen: string | null): PostView => ({
  postId: post._id,
  month: post.month,
  publishedAt: post.publishedAt,
  late: post.issueMonth > post.month,
  issueMonth: post.issueMonth,
  frozen: lastFrozen !== null && post.issueMonth <= lastFrozen,
  nodeId: post.nodeId,
  state: post.state,
  completion: post.completion,
  text: post.text,
  next: post.next,
  need: post.need,
  wallConsent: post.wallConsent,
  pictures: viewsOf(post.pictures),
  version: post.version,
});

function blankPost(
  seatId: string,
  month: string,
  lastFrozen: string | null,
  last: PostDoc | null,
  node: NodeDoc | null,
): PostView {
  const issueMonth = issueMonthFor(month, lastFrozen);
  const told = node?.progress;
  return {
    postId: postIdOf(seatId, month),
    month,
    publishedAt: null,
    late: issueMonth > month,
    issueMonth,
    frozen: false,
    nodeId: node?._id ?? null,
    state: 'walking',
    completion: Math.min(node?.progress?.completion ?? last?.completion ?? 0, 75),
    ...prefillPost(last, told && (told.month ?? monthInChina(told.at)) === month ? told.text : ''),
    // Asked anew with the words it is for.
    wallConsent: false,
    pictures: [],
    version: 0,
  };
}
