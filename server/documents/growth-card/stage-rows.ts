import { figuresOf } from '../../../core/domain/stage';
import { UNKNOWN_LABEL } from '../../../core/voting/definition';
import type { CollectiveDoc, RoundDoc } from '../../store/collections';
import type { HelpTaskDoc } from '../../store/month-collections';
import type { Snapshot } from '../../store/store';
import { shortDate } from '../words';

const ROUNDS_MAX = 24;
const TASKS_MAX = 500;
const WITHHELD = '票数不足，按约定不公布';

type Round = Pick<
  RoundDoc,
  '_id' | 'title' | 'state' | 'roster' | 'scale' | 'tally' | 'help' | 'withheld' | 'boardAt' | 'createdAt'
>;

/** What the stages of a cycle left behind: published tallies, and the help that came to its end. */
export interface Stages {
  /** The oldest first. */
  readonly rounds: readonly Round[];
  readonly tasks: readonly HelpTaskDoc[];
}

const instantOf = (round: Round): string => round.boardAt ?? round.createdAt;

/** Reads the stages of the running cycle: the rounds whose board is public or archived. */
export async function readStages(db: Snapshot, { _id, cycle }: CollectiveDoc): Promise<Stages> {
  const [rounds, tasks] = await Promise.all([
    db.find(
      'rounds',
      { collectiveId: _id },
      {
        order: ['createdAt', 'desc'],
        limit: ROUNDS_MAX,
        fields: ['title', 'state', 'roster', 'scale', 'tally', 'help', 'withheld', 'boardAt', 'createdAt'],
      },
    ),
    db.find('helpTasks', { collectiveId: _id, live: false }, { order: ['at', 'desc'], limit: TASKS_MAX }),
  ]);
  const inCycle = (round: Round): boolean => {
    const month = instantOf(round).slice(0, 7);
    return month >= cycle.from && month <= cycle.to;
  };
  return {
    rounds: rounds.filter((round) => round.tally !== null && inCycle(round)).reverse(),
    tasks: tasks.filter((task) => task.state === 'done').reverse(),
  };
}

/** A card's id is `<seat>.<cycle>`. */
export const seatOfCard = (cardId: string): string => cardId.slice(0, cardId.lastIndexOf('.'));

const counted = (row: Readonly<Record<string, number>>, labels: readonly string[]): string =>
  labels
    .filter((label) => (row[label] ?? 0) > 0)
    .map((label) => `${label} ${row[label]}`)
    .join('　');

/** One line per stage for one member: the sum of it, never a ballot, and the help that followed until the next stage. */
export const stageRows = ({ rounds, tasks }: Stages, seatId: string): Record<string, string>[] =>
  rounds.flatMap((round, index) => {
    const voter = round.roster.find((one) => one.seatId === seatId);
    if (!voter) return [];
    const about = String(voter.no);
    const withheld = round.withheld?.includes(voter.no) ?? true;
    const { counts, unknown } = figuresOf(round.tally?.[about] ?? {}, round.scale, UNKNOWN_LABEL);
    const sums = Object.fromEntries(round.scale.map((label, at) => [label, counts[at] ?? 0]));
    const result = counted({ ...sums, [UNKNOWN_LABEL]: unknown }, [...round.scale, UNKNOWN_LABEL]);
    const next = rounds[index + 1];
    const followed = tasks.filter(
      (task) =>
        task.forSeatId === seatId &&
        task.at >= instantOf(round) &&
        (next === undefined || task.at < instantOf(next)),
    );
    const wished = withheld ? {} : (round.help?.[about] ?? {});
    return [
      {
        阶段: `${round.title}\n${shortDate(instantOf(round))}`,
        结果: withheld ? WITHHELD : result,
        帮助: [counted(wished, Object.keys(wished)), ...followed.map(helpLine)]
          .filter((line) => line !== '')
          .join('\n'),
      },
    ];
  });

const helpLine = ({ what, helperName, result, echo, at }: HelpTaskDoc): string =>
  [`${shortDate(at)}　${what}`, helperName, result, echo === '' ? '' : `回音：${echo}`]
    .filter((part) => part !== '')
    .join('；');
