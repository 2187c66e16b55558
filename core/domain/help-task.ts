/** 待接手 · 有人愿意 · 在帮 · 等回音 · 办好了 · 撤下 */
export const HELP_STATES = ['open', 'taken', 'finished', 'done', 'closed'] as const;
export type HelpState = (typeof HELP_STATES)[number];

/** Where a task came from. */
export const HELP_SOURCES = ['self', 'leader', 'vote'] as const;
export type HelpSource = (typeof HELP_SOURCES)[number];

export interface Offer {
  readonly seatId: string;
  readonly name: string;
  readonly note: string;
  readonly at: string;
}

/** A help task (补位): for whom, what, by when, the helper, and the final response. */
export interface HelpTask {
  readonly forSeatId: string;
  readonly forName: string;
  readonly nodeId: string | null;
  readonly node: string;
  readonly what: string;
  /** 'YYYY-MM-DD', or empty. */
  readonly due: string;
  readonly source: HelpSource;
  /** The 号长 who asked for a colleague; absent for a task of one's own. */
  readonly askedBy?: string;
  /** The helped person has not agreed to be helped: only they and the 号长 see the task. */
  readonly pending?: true;
  readonly state: HelpState;
  readonly offers: readonly Offer[];
  readonly helperSeatId: string | null;
  readonly helperName: string;
  /** What the helper says they did. */
  readonly result: string;
  /** 回音: only the helped person can close the circle. */
  readonly echo: string;
}

export const OFFERS_MAX = 20;

/** Maximum length of a cheer, in characters. */
export const CHEER_MAX = 60;

export const HELP_MOVES = ['agree', 'offer', 'choose', 'finish', 'echo', 'close'] as const;
export type HelpMove = (typeof HELP_MOVES)[number];

/** Which moves a state still allows. */
const OPEN_TO: Record<HelpState, readonly HelpMove[]> = {
  open: ['agree', 'offer', 'choose', 'close'],
  taken: ['finish', 'echo', 'close'],
  finished: ['echo'],
  done: [],
  closed: [],
};

/** Says whether a task allows a move now; before the helped person agrees, only the answer or its withdrawal. */
export const allows = ({ state, pending }: Pick<HelpTask, 'state' | 'pending'>, move: HelpMove): boolean =>
  OPEN_TO[state].includes(move) && (pending ? move === 'agree' || move === 'close' : move !== 'agree');

/** Says who may make a move: the helped person, their helper, anybody else, the 号长 for the helped person. */
export function mayMove(
  task: HelpTask,
  move: HelpMove,
  who: { readonly seatId: string; readonly leader: boolean },
): boolean {
  const helped = who.seatId === task.forSeatId;
  if (move === 'offer') return !helped;
  if (move === 'finish') return who.seatId === task.helperSeatId;
  if (move === 'echo' || move === 'agree') return helped;
  return helped || who.leader;
}
