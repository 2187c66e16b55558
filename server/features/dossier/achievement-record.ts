import { numberOf } from '../../../core/domain/wall-issue';
import type { AchievementFact } from '../../../core/contract/dossier';
import type { AchievementRecord } from '../../../core/domain/achievement-facts';
import { collectAchievementFacts } from '../../../core/domain/achievement-facts';
import type { AchievementSection } from '../../../core/domain/dossier';
import type { ExperiencePaperRecord } from '../../../core/domain/experience-paper';
import { collectFacts } from '../../../core/domain/experience-paper-facts';
import { sentenceOf } from '../experience-paper/queries';
import { openingOf } from '../showcase/queries';
import { PAGE } from '../../store/read-all';
import { nodesOf } from '../growth-card/queries';
import type { CardDoc, CollectiveDoc, NodeDoc } from '../../store/collections';
import type { InnovationDoc } from '../../store/honour-collections';
import type { Snapshot } from '../../store/store';
import { sentenceOfActivity } from './achievement-sentence';
import type { Sources } from './sources';
import { activitiesOf } from './sources';
import { openingIdOf } from '../../store/ids';

type Innovation = AchievementRecord['innovations'][number];

const ISSUES_MAX = 200;
/** Limits the sentences offered in the picker; the newest are retained. */
const FACTS_MAX = 60;

const innovationOf = ({ _id: id, on, text, authors, adoption }: InnovationDoc): Innovation => ({
  ...{ id, on, title: text.title, effect: text.effect },
  authors: authors.map(({ name }) => name),
  adoptedOn: adoption?.on ?? null,
});

/** Reduces the record to what the 事迹材料 may contain: confirmed sessions, no initials, no amounts. */
const achievementRecord = ({ collective, members, deeds: activities }: Sources): AchievementRecord => ({
  collective: {
    ...{ id: collective._id, name: collective.name, unit: collective.unit, people: members.length },
    branch: collective.standing?.leagueBranch ?? false,
  },
  pairings: activitiesOf(activities, 'pairing')
    .filter(({ signed }) => signed)
    .map(({ _id: id, on, houseName: house, until, endedOn }) => ({ id, on, house, until: endedOn ?? until })),
  sessions: activitiesOf(activities, 'session')
    .filter(({ confirmed }) => confirmed)
    .map(({ _id: id, on, houseName: house, theme, sessionKind: kind, attendeeSeatIds }) => ({
      ...{ id, on, house, theme, kind, people: attendeeSeatIds.length },
    })),
  innovations: activitiesOf(activities, 'innovation').map(innovationOf),
  contests: activitiesOf(activities, 'contest').map(({ _id: id, on, title, teams }) => ({
    ...{ id, on, title, teams: teams.length },
  })),
  care: activitiesOf(activities, 'care').map(({ _id: id, on, careKind: kind, form, programme }) => ({
    ...{ id, on, kind, form, programme },
  })),
  welfare: activitiesOf(activities, 'welfare').map(({ _id: id, on, title }) => ({ id, on, title })),
});

/** Returns the facts of a section that follow from activities. */
export const activityFacts = (sources: Sources, section: AchievementSection): AchievementFact[] => {
  const houses = new Map(activitiesOf(sources.deeds, 'pairing').map(({ _id, houseId }) => [_id, houseId]));
  return collectAchievementFacts(achievementRecord(sources), section)
    .slice(0, FACTS_MAX)
    .map((fact) => {
      const houseId = fact.sources.map(({ id }) => houses.get(id)).find((id) => id !== undefined);
      return {
        ...{ id: fact.id, section, text: sentenceOfActivity(fact), sources: fact.sources },
        ...(houseId !== undefined && { houseId }),
      };
    });
};

/** Reads the cards of a cycle and their nodes; the nodes of other years are not read. */
async function cardsWithNodes(
  db: Snapshot,
  collectiveId: string,
  inCycle: object,
): Promise<[CardDoc[], NodeDoc[]]> {
  const cards = await db.find('cards', { collectiveId, ...inCycle }, { limit: PAGE });
  return [cards, await nodesOf(db, collectiveId, cards)];
}

/**
 * Returns the facts about growth, shared with the experience paper: nobody is named or quoted without consent to show
 * the item. Reads cards, nodes, pages and issues, one operation each per thousand.
 */
export async function growthFacts(
  db: Snapshot,
  collective: CollectiveDoc,
  now: string,
): Promise<{ facts: AchievementFact[]; pagesOpen: boolean }> {
  const { _id: collectiveId, cycle } = collective;
  const inCycle = { 'cycle.label': cycle.label } as never;
  const [[cards, nodes], pages, issues] = await Promise.all([
    cardsWithNodes(db, collectiveId, inCycle),
    db.find('showcasePages', { collectiveId, cycleLabel: cycle.label }, { limit: PAGE }),
    db.find('issues', { collectiveId }, { order: ['no', 'asc'], limit: ISSUES_MAX, fields: ['no', 'issue'] }),
  ]);
  const shown = cards.filter(({ state, hidden }) => state === 'active' && !hidden);
  const cardIds = new Set(shown.map(({ _id }) => _id));
  const record: ExperiencePaperRecord = {
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
        ? [{ id, ...numberOf(issue), at: issue.frozenAt, count: issue.entries.length }]
        : [],
    ),
    pages: pages
      .filter(({ hidden }) => !hidden)
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .map(({ _id: cardId, name, items, reflection }) => ({
        ...{ cardId, name, keys: items.map(({ key }) => key), reflection },
      })),
  };
  const openingDoc = pages.find(({ _id }) => _id === openingIdOf(collectiveId, cycle.label));
  return {
    pagesOpen: openingOf(openingDoc, cycle, now).open,
    facts: collectFacts(record)
      .slice(0, FACTS_MAX)
      .map((fact) => ({
        ...{ id: fact.id, section: 'talent' as const, text: sentenceOf(fact), sources: fact.sources },
        ...(fact.kind === 'issue' && { no: fact.no }),
      })),
  };
}
