import type { DeedsFact } from '../../core/contract/dossier';
import type { DeedsRecord } from '../../core/domain/deeds-facts';
import { collectDeeds } from '../../core/domain/deeds-facts';
import type { DeedsSection } from '../../core/domain/dossier';
import type { PaperRecord } from '../../core/domain/paper';
import { collectFacts } from '../../core/domain/paper-facts';
import { sentenceOf } from '../paper/sentence';
import { doorsIdOf, doorsOf } from '../showcase-page';
import type { CollectiveDoc, NodeDoc } from '../store/collections';
import type { InnovationDoc } from '../store/honour-collections';
import type { Snapshot } from '../store/store';
import { sentenceOfDeed } from './deeds-sentence';
import type { Sources } from './sources';
import { deedsOf } from './sources';

type Innovation = DeedsRecord['innovations'][number];

const PAGE = 1000;
const ISSUES_MAX = 200;
/** A picker is read: so many sentences at most, the newest deeds first to stay. */
const FACTS_MAX = 60;

const innovationOf = ({ _id: id, on, text, authors, adoption }: InnovationDoc): Innovation => ({
  ...{ id, on, title: text.title, effect: text.effect },
  authors: authors.map(({ name }) => name),
  adoptedOn: adoption?.on ?? null,
});

/** Keeps of the record what the 事迹材料 may say: confirmed sessions, no initials, no amounts. */
export const deedsRecord = ({ collective, members, deeds }: Sources): DeedsRecord => ({
  collective: {
    ...{ id: collective._id, name: collective.name, unit: collective.unit, people: members.length },
    branch: collective.standing?.leagueBranch ?? false,
  },
  pairings: deedsOf(deeds, 'pairing')
    .filter(({ signed }) => signed)
    .map(({ _id: id, on, houseName: house, until, endedOn }) => ({ id, on, house, until: endedOn ?? until })),
  sessions: deedsOf(deeds, 'session')
    .filter(({ confirmed }) => confirmed)
    .map(({ _id: id, on, houseName: house, theme, sessionKind: kind, attendeeSeatIds }) => ({
      ...{ id, on, house, theme, kind, people: attendeeSeatIds.length },
    })),
  innovations: deedsOf(deeds, 'innovation').map(innovationOf),
  contests: deedsOf(deeds, 'contest').map(({ _id: id, on, title, teams }) => ({
    ...{ id, on, title, teams: teams.length },
  })),
  care: deedsOf(deeds, 'care').map(({ _id: id, on, careKind: kind, form, programme }) => ({
    ...{ id, on, kind, form, programme },
  })),
  welfare: deedsOf(deeds, 'welfare').map(({ _id: id, on, title }) => ({ id, on, title })),
});

/** Offers the facts of a section that follow from deeds. */
export const deedFacts = (sources: Sources, section: DeedsSection): DeedsFact[] => {
  const houses = new Map(deedsOf(sources.deeds, 'pairing').map(({ _id, houseId }) => [_id, houseId]));
  return collectDeeds(deedsRecord(sources), section)
    .slice(0, FACTS_MAX)
    .map((fact) => {
      const houseId = fact.sources.map(({ id }) => houses.get(id)).find((id) => id !== undefined);
      return {
        ...{ id: fact.id, section, text: sentenceOfDeed(fact), sources: fact.sources },
        ...(houseId !== undefined && { houseId }),
      };
    });
};

/**
 * Offers the facts of growth: those of the experience paper, under its own rule that nobody is named or quoted who did
 * not agree to show the thing. Reads cards, nodes, pages and issues, one operation each up to a thousand.
 */
export async function growthFacts(
  db: Snapshot,
  collective: CollectiveDoc,
  now: string,
): Promise<{ facts: DeedsFact[]; pagesOpen: boolean }> {
  const { _id: collectiveId, cycle } = collective;
  const inCycle = { 'cycle.label': cycle.label } as never;
  const [cards, nodes, pages, issues] = await Promise.all([
    db.find('cards', { collectiveId, ...(inCycle as object) }, { limit: PAGE }),
    all((skip) => db.find('nodes', { collectiveId }, { order: ['cardId', 'asc'], limit: PAGE, skip })),
    db.find('showcasePages', { collectiveId, cycleLabel: cycle.label }, { limit: PAGE }),
    db.find('issues', { collectiveId }, { order: ['no', 'asc'], limit: ISSUES_MAX, fields: ['no', 'issue'] }),
  ]);
  const shown = cards.filter(({ state, hidden }) => state === 'active' && !hidden);
  const cardIds = new Set(shown.map(({ _id }) => _id));
  const record: PaperRecord = {
    collective: { id: collectiveId, name: collective.name, unit: collective.unit, ...cycle },
    cards: shown.map(({ _id: cardId, ownerName: name, content, bonds }) => ({
      ...{ cardId, name, goals: content.goals, bonds },
    })),
    nodes: nodes
      .filter(({ cardId, withdrawn }) => cardIds.has(cardId) && !withdrawn)
      .map(({ _id: nodeId, ...node }) => ({ ...node, nodeId })),
    help: [],
    issues: issues.flatMap(({ _id: id, issue }) =>
      issue && issue.month >= cycle.from && issue.month <= cycle.to
        ? [{ id, no: issue.no, at: issue.frozenAt, count: issue.entries.length }]
        : [],
    ),
    pages: pages
      .filter(({ hidden }) => !hidden)
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .map(({ _id: cardId, name, items, reflection }) => ({
        ...{ cardId, name, keys: items.map(({ key }) => key), reflection },
      })),
  };
  const doors = pages.find(({ _id }) => _id === doorsIdOf(collectiveId, cycle.label));
  return {
    pagesOpen: doorsOf(doors, cycle, now).open,
    facts: collectFacts(record)
      .slice(0, FACTS_MAX)
      .map((fact) => ({
        ...{ id: fact.id, section: 'talent' as const, text: sentenceOf(fact), sources: fact.sources },
        ...(fact.kind === 'issue' && { no: fact.no }),
      })),
  };
}

async function all(page: (skip: number) => Promise<NodeDoc[]>): Promise<NodeDoc[]> {
  const found: NodeDoc[] = [];
  for (;;) {
    const more = await page(found.length);
    found.push(...more);
    if (more.length < PAGE) return found;
  }
}
