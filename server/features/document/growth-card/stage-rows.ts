import { figuresOf } from '../../../../core/domain/stage';
import { isResultShown } from '../../../../core/domain/vote-state';
import { UNKNOWN_LABEL } from '../../../../core/voting/definition';
import type { CollectiveDoc, VoteDoc } from '../../../store/collections';
import type { HelpTaskDoc } from '../../../store/month-collections';
import type { Snapshot } from '../../../store/store';
import { shortDate } from '../../../print/print-format';

const VOTES_MAX = 24;
const TASKS_MAX = 500;
const WITHHELD = '票数不足，按约定不公布';

type StageVote = Pick<
  VoteDoc,
  | '_id'
  | 'title'
  | 'roster'
  | 'scale'
  | 'tally'
  | 'help'
  | 'withheld'
  | 'boardAt'
  | 'createdAt'
  | 'check'
  | 'disputeAnswer'
>;

/** The results of a cycle's stages: published tallies and finished help tasks. */
export interface Stages {
  /** Oldest first. */
  readonly votes: readonly StageVote[];
  readonly tasks: readonly HelpTaskDoc[];
}

const instantOf = (vote: StageVote): string => vote.boardAt ?? vote.createdAt;

/** Reads the stages of the current cycle: the votes whose board is public or archived. */
export async function readStages(db: Snapshot, { _id, cycle }: CollectiveDoc): Promise<Stages> {
  const [votes, tasks] = await Promise.all([
    db.find(
      'rounds',
      { collectiveId: _id },
      {
        order: ['createdAt', 'desc'],
        limit: VOTES_MAX,
        fields: [
          ...(['title', 'roster', 'scale', 'tally', 'help', 'withheld'] as const),
          ...(['boardAt', 'createdAt', 'check', 'disputeAnswer'] as const),
        ],
      },
    ),
    db.find('helpTasks', { collectiveId: _id, live: false }, { order: ['at', 'desc'], limit: TASKS_MAX }),
  ]);
  const inCycle = (vote: StageVote): boolean => {
    const month = instantOf(vote).slice(0, 7);
    return month >= cycle.from && month <= cycle.to;
  };
  return {
    votes: votes.filter((vote) => vote.tally !== null && isResultShown(vote) && inCycle(vote)).reverse(),
    tasks: tasks.filter((task) => task.state === 'done').reverse(),
  };
}

/** A card's id is `<seat>.<cycle>`. */
export const seatOfCard = (cardId: string): string => cardId.slice(0, cardId.lastIndexOf('.'));

const formatCounts = (row: Readonly<Record<string, number>>, labels: readonly string[]): string =>
  labels
    .filter((label) => (row[label] ?? 0) > 0)
    .map((label) => `${label} ${row[label]}`)
    .join('　');

/** Returns one row per stage for one member: the aggregate, never a ballot, and the help tasks up to the next stage. */
export const stageRows = ({ votes, tasks }: Stages, seatId: string): Record<string, string>[] =>
  votes.flatMap((vote, index) => {
    const voter = vote.roster.find((one) => one.seatId === seatId);
    if (!voter) return [];
    const about = String(voter.no);
    const withheld = vote.withheld?.includes(voter.no) ?? true;
    const { counts, unknown } = figuresOf(vote.tally?.[about] ?? {}, vote.scale, UNKNOWN_LABEL);
    const sums = Object.fromEntries(vote.scale.map((label, at) => [label, counts[at] ?? 0]));
    const result = formatCounts({ ...sums, [UNKNOWN_LABEL]: unknown }, [...vote.scale, UNKNOWN_LABEL]);
    const next = votes[index + 1];
    const followed = tasks.filter(
      (task) =>
        task.forSeatId === seatId &&
        task.at >= instantOf(vote) &&
        (next === undefined || task.at < instantOf(next)),
    );
    const wished = withheld ? {} : (vote.help?.[about] ?? {});
    return [
      {
        阶段: `${vote.title}\n${shortDate(instantOf(vote))}`,
        结果: withheld ? WITHHELD : result,
        帮助: [formatCounts(wished, Object.keys(wished)), ...followed.map(formatHelpTask)]
          .filter((line) => line !== '')
          .join('\n'),
      },
    ];
  });

const formatHelpTask = ({ what, helperName, result, echo, at }: HelpTaskDoc): string =>
  [`${shortDate(at)}　${what}`, helperName, result, echo === '' ? '' : `回音：${echo}`]
    .filter((part) => part !== '')
    .join('；');
