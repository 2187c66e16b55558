import type { CollectiveShowcase, EarlierPage } from '../../../core/contract/showcase';
import { accept, refuse } from '../../../core/contract/result';
import { isMonth, monthRange } from '../../../core/domain/month';
import type { Cycle } from '../../../core/domain/cycle';
import type { GoalKind } from '../../../core/domain/growth-card';
import type { ShowcaseRecord } from '../../../core/domain/showcase';
import { composePage, countContributions, shownItems } from '../../../core/domain/showcase';
import type { Handlers } from '../../rpc/handler';
import {
  bestQuotes,
  openingOf,
  shownPages,
  viewsOfPages,
  withAddresses,
  PAGES_MAX,
  openShowcaseSlides,
} from './queries';
import { chosenPictures, markShown, offeredPictures, pagePictureOf } from './showcase-pictures';
import type { CardDoc, NodeDoc, ShowcasePageDoc } from '../../store/collections';
import type { HelpTaskDoc } from '../../store/month-collections';
import { activeMembers } from '../../store/active-seats';
import { cardIdOf, openingIdOf } from '../../store/ids';
import { announceShowcase } from './commands';

const NODES_MAX = 200;
const TASKS_MAX = 500;

export const showcaseHandlers: Handlers<
  | 'showcase.prepare'
  | 'showcase.arrange'
  | 'showcase.open'
  | 'showcase.collective'
  | 'showcase.slides'
  | 'showcase.unveil'
> = {
  'showcase.prepare': async ({ db, now, pictures }, { cardId }, { card, collectiveId, seat }) => {
    if (!card || card.state !== 'active') return refuse('card-not-submitted');
    const ids = [cardId, openingIdOf(collectiveId, card.cycle.label)];
    const [nodes, docs, sprint, tasks, held] = await Promise.all([
      db.find('nodes', { cardId }, { order: ['plannedMonth', 'asc'], limit: NODES_MAX }),
      db.find('showcasePages', { _id: { in: ids } }, { limit: 2 }),
      db.get('sprints', cardId),
      db.find('helpTasks', { collectiveId, live: false }, { order: ['at', 'desc'], limit: TASKS_MAX }),
      offeredPictures(db, card),
    ]);
    const page = docs.find((doc) => doc._id === cardId);
    const record = {
      ...recordOf(card, nodes, tasks, sprint?.litAt ?? null, page?.reflection ?? ''),
      pictures: held,
    };
    const [items = []] = await withAddresses(pictures, [{ items: composePage(record), pictures: held }]);
    return accept({
      ...openingOf(
        docs.find((doc) => doc._id !== cardId),
        card.cycle,
        now,
      ),
      name: seat.name,
      items,
      keys: (page?.items ?? []).map(({ key }) => key),
      reflection: page?.reflection ?? '',
      version: page?.version ?? 0,
    });
  },

  'showcase.arrange': async ({ tx, now }, input, { card, collectiveId, ownerSeatId }) => {
    const owner = await tx.get('seats', ownerSeatId);
    if (!card || card.state !== 'active' || !owner) return refuse('card-not-submitted');
    const page = await tx.get('showcasePages', card._id);
    if ((page?.version ?? 0) !== input.baseVersion)
      return refuse('stale-version', { current: { keys: page?.items.map(({ key }) => key) ?? [] } });
    const nodes: NodeDoc[] = [];
    for (const { nodeId } of card.axis) {
      const node = await tx.get('nodes', nodeId);
      if (node) nodes.push(node);
    }
    const tasks: HelpTaskDoc[] = [];
    for (const key of input.keys) {
      const task = key.startsWith('help:') ? await tx.get('helpTasks', key.slice('help:'.length)) : null;
      if (task?.collectiveId === collectiveId) tasks.push(task);
    }
    const sprint = await tx.get('sprints', card._id);
    // Items are composed on the server from the record and the agreed keys: the client sends no text.
    const chosen = await chosenPictures(tx, card, input.keys);
    const pictures = chosen.map(pagePictureOf);
    const record = { ...recordOf(card, nodes, tasks, sprint?.litAt ?? null, input.reflection), pictures };
    const items = shownItems(composePage(record), input.keys);
    await markShown(tx, page, card._id, chosen);
    const version = (page?.version ?? 0) + 1;
    await tx.put('showcasePages', {
      _id: card._id,
      collectiveId,
      seatId: ownerSeatId,
      cycleLabel: card.cycle.label,
      name: owner.name,
      post: owner.post,
      hidden: false,
      items,
      pictures,
      reflection: input.reflection,
      open: null,
      version,
      updatedAt: now,
    });
    return accept({ version, shown: items.length });
  },

  'showcase.open': async ({ db, now, pictures }, { cardId }, { card, collectiveId, seat, ownerSeatId }) => {
    if (!card) return refuse('not-found');
    const collective = await db.get('collectives', collectiveId);
    const cycles = (collective?.cycles ?? []).filter(({ from }) => from < card.cycle.from);
    const labels = [card.cycle.label, ...cycles.map(({ label }) => label)];
    const ids = labels.flatMap((label) => [cardIdOf(ownerSeatId, label), openingIdOf(collectiveId, label)]);
    const docs = await db.find('showcasePages', { _id: { in: ids } }, { limit: ids.length });
    const openingIn = (cycle: Cycle) =>
      openingOf(
        docs.find(({ _id }) => _id === openingIdOf(collectiveId, cycle.label)),
        cycle,
        now,
      );
    if (!openingIn(card.cycle).open) return refuse('showcase-closed');
    const page = docs.find((doc) => doc._id === cardId && !doc.hidden);
    if (!page || page.items.length === 0) return refuse('not-found');
    const mine = seat.seatId === ownerSeatId;
    const [view] = await viewsOfPages(pictures, [page]);
    if (!view || view.items.length === 0) return refuse('not-found');
    const before = [...cycles].reverse().flatMap(({ label, from, to }) => {
      const cycle = { label, from, to };
      const earlier = docs.find(({ _id }) => _id === cardIdOf(ownerSeatId, label));
      return earlier && openingIn(cycle).open ? earlierPage(earlier, cycle) : [];
    });
    return accept({
      ...view,
      ...{ collectiveName: seat.collectiveName, cycleLabel: card.cycle.label, mine },
      ...(before.length > 0 ? { before } : {}),
    });
  },

  'showcase.collective': async ({ db, now }, _input, { collectiveId, seat, roles }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const { cycle } = collective;
    const [docs, cards] = await Promise.all([
      db.find('showcasePages', { collectiveId, cycleLabel: cycle.label }, { limit: PAGES_MAX }),
      db.find(
        'cards',
        { collectiveId, ...({ 'cycle.label': cycle.label } as object) },
        { limit: PAGES_MAX, fields: ['seatId', 'state', 'hidden', 'axis', 'content'] },
      ),
    ]);
    const opening = openingOf(
      docs.find((doc) => doc._id === openingIdOf(collectiveId, cycle.label)),
      cycle,
      now,
    );
    const pages = opening.open ? shownPages(docs) : [];
    const walking = opening.open ? cards.filter((card) => card.state === 'active' && !card.hidden) : [];
    const own = cards.find((card) => card.seatId === seat.seatId && card.state === 'active');
    const value: CollectiveShowcase = {
      ...opening,
      name: collective.name,
      cycle,
      mayUnveil: roles.includes('leader'),
      ownCardId: own?._id ?? null,
      deeds: countContributions(pages.map(({ items }) => items)),
      themes: themesOf(walking),
      axis: axisOf(cycle, walking),
      quotes: bestQuotes(pages),
      people: pages.map(({ _id, name, post }) => ({ cardId: _id, name, post })),
    };
    return accept(value);
  },

  'showcase.slides': openShowcaseSlides,

  'showcase.unveil': async ({ tx, outside, now }, { open }, { collectiveId }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const { cycle } = collective;
    const _id = openingIdOf(collectiveId, cycle.label);
    const before = await tx.get('showcasePages', _id);
    const doc: ShowcasePageDoc = {
      ...{ _id, collectiveId, seatId: '', cycleLabel: cycle.label, name: '', post: '', hidden: true },
      ...{ items: [], reflection: '', open, version: (before?.version ?? 0) + 1, updatedAt: now },
    };
    await tx.put('showcasePages', doc);
    await announceShowcase(tx, collective, await activeMembers(outside, collectiveId), open ? now : null);
    return accept(openingOf(doc, cycle, now));
  },
};

/** What was agreed to be shown of wish and reflection then; nothing of a page that is hidden or shows neither. */
function earlierPage(
  { _id: cardId, hidden, items }: ShowcasePageDoc,
  cycle: EarlierPage['cycle'],
): EarlierPage[] {
  const told = items.filter(({ kind }) => kind === 'wish' || kind === 'reflection');
  const reached = items.filter(({ kind }) => kind === 'node').length;
  return hidden || told.length === 0 ? [] : [{ cardId, cycle, items: told, reached }];
}

const recordOf = (
  card: CardDoc,
  nodes: readonly NodeDoc[],
  tasks: readonly HelpTaskDoc[],
  wishLitAt: string | null,
  reflection: string,
): Omit<ShowcaseRecord, 'pictures'> => ({
  seatId: card.seatId,
  content: card.content,
  nodes: nodes.filter((node) => !node.withdrawn).map((node) => ({ ...node, nodeId: node._id })),
  help: tasks.map((task) => ({ ...task, taskId: task._id })),
  wishLitAt,
  reflection,
});

function themesOf(cards: readonly CardDoc[]): Partial<Record<GoalKind, number>> {
  const themes: Partial<Record<GoalKind, number>> = {};
  for (const { kind } of cards.flatMap((card) => card.content.goals)) themes[kind] = (themes[kind] ?? 0) + 1;
  return themes;
}

function axisOf(cycle: { from: string; to: string }, cards: readonly CardDoc[]) {
  if (!isMonth(cycle.from) || !isMonth(cycle.to)) return [];
  const reached = cards.flatMap((card) => card.axis).filter((point) => point.state === 'reached');
  return monthRange(cycle.from, cycle.to).map((month) => ({
    month,
    reached: reached.filter((point) => point.actualMonth === month).length,
  }));
}
