import { numberOf } from '../../../core/domain/wall-issue';
import type { ExperiencePaperRecord } from '../../../core/domain/experience-paper';
import type { CollectiveDoc, PersonSeat, ShowcasePageDoc } from '../../store/collections';
import type { Snapshot } from '../../store/store';
import { gatherRecord } from '../growth-card/queries';

const ISSUES_MAX = 200;
const TASKS_MAX = 1000;

interface Gathered {
  readonly collective: CollectiveDoc;
  readonly paper: ExperiencePaperRecord;
  /** The opening document of the showcase. */
  readonly opening: ShowcasePageDoc | undefined;
}

/** Reads the sources of the experience paper: the record, the wall issues, the finished help tasks. */
export async function readExperienceRecord(db: Snapshot, leader: PersonSeat): Promise<Gathered | null> {
  const { collectiveId } = leader;
  const [record, issues, tasks] = await Promise.all([
    gatherRecord(db, leader),
    db.find('issues', { collectiveId }, { order: ['no', 'asc'], limit: ISSUES_MAX }),
    db.find('helpTasks', { collectiveId, live: false }, { order: ['at', 'desc'], limit: TASKS_MAX }),
  ]);
  if (!record) return null;
  const { collective, cards, pages, opening } = record;
  const { from, to } = collective.cycle;
  const paper: ExperiencePaperRecord = {
    collective: { id: collectiveId, name: collective.name, unit: collective.unit, from, to },
    cards: cards.map(({ cardId, basics, content, bonds }) => ({
      cardId,
      name: basics.name,
      goals: content.goals,
      bonds,
    })),
    nodes: cards.flatMap(({ cardId, nodes }) =>
      nodes.filter(({ withdrawn }) => !withdrawn).map((node) => ({ ...node, cardId })),
    ),
    help: tasks.reverse().map((task) => ({ ...task, taskId: task._id })),
    issues: issues.flatMap(({ _id, issue }) =>
      issue && issue.month >= from && issue.month <= to
        ? [{ id: _id, ...numberOf(issue), at: issue.frozenAt, count: issue.entries.length }]
        : [],
    ),
    pages: [...pages.values()]
      .sort((a, b) => (a._id < b._id ? -1 : 1))
      .map(({ _id, name, items, reflection }) => ({
        cardId: _id,
        name,
        keys: items.map(({ key }) => key),
        reflection,
      })),
  };
  return { collective, paper, opening };
}
