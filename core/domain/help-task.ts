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

/**
 * Says whether a task allows a move now; before the helped person agrees, only the answer or its withdrawal. A state that
 * only a newer server knows allows none.
 */
export const allows = ({ state, pending }: Pick<HelpTask, 'state' | 'pending'>, move: HelpMove): boolean =>
  HELP_STATES.includes(state) &&
  OPEN_TO[state].includes(move) &&
  (pending ? move === 'agree' || move === 'close' : move !== 'agree');

interface Mover {
  readonly seatId: string;
  readonly leader: boolean;
}

const isHelped = (task: HelpTask, who: Mover): boolean => who.seatId === task.forSeatId;

/** Who may make each move: the helped person, their helper, anybody else, the 号长 for the helped person. */
const MOVERS: Readonly<Record<HelpMove, (task: HelpTask, who: Mover) => boolean>> = {
  offer: (task, who) => !isHelped(task, who),
  choose: (task, who) => isHelped(task, who) || who.leader,
  finish: (task, who) => who.seatId === task.helperSeatId,
  echo: isHelped,
  agree: isHelped,
  close: (task, who) => isHelped(task, who) || who.leader,
};

export const mayMove = (task: HelpTask, move: HelpMove, who: Mover): boolean => MOVERS[move](task, who);
