import { knows } from './client-version';

/** What the page of a todo shows; the client has the address of each in `src/features/today/tasks.ts`. */
export const TODO_PAGES = [
  'answer',
  'application',
  'box',
  'cardMove',
  'cycle',
  'flow',
  'handOver',
  'help',
  'house',
  'innovation',
  'joins',
  'node',
  'notice',
  'office',
  'pictures',
  'preview',
  'rescue',
  'seatMove',
  'session',
  'settings',
  'vote',
  'write',
] as const;
export type TodoPage = (typeof TODO_PAGES)[number];

interface TodoRule {
  /** 0: somebody cannot go on, or a date is set; 1: somebody waits for an answer; 2: one's own. */
  readonly weight: 0 | 1 | 2;
  readonly page: TodoPage;
  /** The procedures that remove it; `tests/server/todo.test.ts` performs them. */
  readonly endedBy: readonly [string, ...string[]];
  /** The release that added the kind, 0.1.0 by default; older clients fail on it and do not receive it. */
  readonly since?: string;
}

/** What somebody may be asked to do; each is removed by the very act it asks for. */
export const TODOS = {
  /** Partner: progress was written. */
  advise: { weight: 1, page: 'node', endedBy: ['node.advise'] },
  /** Fan: progress was written. */
  support: { weight: 1, page: 'node', endedBy: ['node.support'] },
  /** Owner: advice or support came in. */
  echo: { weight: 1, page: 'node', endedBy: ['node.echo'] },
  /** Companion: an invitation waits. */
  answerBond: { weight: 0, page: 'answer', endedBy: ['bond.accept', 'bond.decline', 'bond.part'] },
  /** Leader: somebody asks to join. */
  confirmJoin: {
    weight: 0,
    page: 'joins',
    endedBy: ['join.confirm', 'join.confirmMany', 'join.decline', 'join.withdraw', 'seatMove.take'],
  },
  /** Member: the 号长 asks them to take over. */
  acceptHandOver: {
    ...{ weight: 0, page: 'handOver', since: '0.2.0' },
    endedBy: ['collective.acceptHandOver', 'collective.declineHandOver', 'collective.cancelHandOver'],
  },
  /** Leader: the member declined to take over. */
  handOverDeclined: {
    ...{ weight: 0, page: 'handOver', since: '0.2.0' },
    endedBy: ['collective.handOver', 'collective.cancelHandOver'],
  },
  /** Leader: the cycle ends soon, and no other one is opened. */
  openCycle: { weight: 1, page: 'cycle', endedBy: ['cycle.begin'], since: '0.2.0' },
  /** Leader: an agreement with a house ends soon; `deedId` is the house, `title` its last day. */
  renewPairing: {
    ...{ weight: 1, page: 'house', since: '0.2.0' },
    endedBy: ['pairing.renew', 'pairing.end', 'house.close'],
  },
  /** Old account of a seat: somebody else asks for it. */
  objectMove: {
    ...{ weight: 0, page: 'seatMove', since: '0.2.0' },
    endedBy: ['seatMove.object', 'seatMove.answer', 'seatMove.cancel', 'seatMove.take', 'join.decline'],
  },
  /** Member: say whether the new account belongs to a colleague. */
  witnessMove: {
    ...{ weight: 0, page: 'seatMove', since: '0.2.0' },
    endedBy: ['seatMove.answer', 'seatMove.object', 'seatMove.cancel', 'seatMove.take', 'join.decline'],
  },
  /** Companion: may your words go along with the cards of somebody who moves to another collective? */
  agreeWords: {
    ...{ weight: 1, page: 'cardMove', since: '0.2.0' },
    endedBy: ['cardMove.answer', 'cardMove.revokeCode', 'cardMove.take'],
  },
  /** Leader: others want somebody else to lead, because they do not reach the 号长. */
  objectRescue: {
    ...{ weight: 0, page: 'rescue', since: '0.2.0' },
    endedBy: [
      ...(['rescue.object', 'rescue.answer', 'rescue.withdraw'] as const),
      ...(['officeRescue.withdraw', 'collective.acceptHandOver'] as const),
    ],
  },
  /** Member: take over from a 号长 who is not reached, or support that a colleague does. */
  answerRescue: {
    ...{ weight: 0, page: 'rescue', since: '0.2.0' },
    endedBy: [
      ...(['rescue.answer', 'rescue.object', 'rescue.withdraw'] as const),
      ...(['officeRescue.begin', 'officeRescue.withdraw', 'collective.acceptHandOver'] as const),
    ],
  },
  /** Member: a vote is prepared and the client has no keys yet. */
  readyPhone: { weight: 0, page: 'vote', endedBy: ['voteKeys.register'] },
  /** Member: the roster of a vote is read out. */
  checkRoster: {
    ...{ weight: 0, page: 'vote' },
    endedBy: ['vote.endorse', 'vote.open', 'vote.redraft', 'vote.giveUp'],
  },
  /** Scrutineer: a vote waits for this client's key. */
  showBoxKey: { weight: 0, page: 'vote', endedBy: ['vote.showBoxKey', 'vote.redraft', 'vote.giveUp'] },
  /** Member: a vote is open. */
  castBallot: { weight: 0, page: 'vote', endedBy: ['envelope.drop', 'vote.advance', 'vote.giveUp'] },
  /** Scrutineer: the box can be opened. */
  openBox: {
    ...{ weight: 0, page: 'vote' },
    endedBy: ['mix.deliver', 'board.deliver', 'dispute.answer', 'vote.giveUp'],
  },
  /** Leader: somebody objects to a vote. */
  answerDispute: { weight: 0, page: 'vote', endedBy: ['dispute.answer', 'vote.giveUp'] },
  /** Member: this month is still unwritten. */
  writePost: { weight: 2, page: 'write', endedBy: ['post.publish'] },
  /** Leader: a month is over and not frozen. */
  freezeWall: { weight: 1, page: 'preview', endedBy: ['wall.freeze'] },
  /** Leader: an objection or suggestion was filed. */
  answerObjection: { weight: 0, page: 'box', endedBy: ['objection.answer'] },
  /** Who filed it: the 号长 answered. */
  readAnswer: { weight: 2, page: 'box', endedBy: ['todo.dismiss'] },
  /** The colleague for whom the 号长 asks for help: agree or decline. */
  agreeHelp: { weight: 0, page: 'help', endedBy: ['help.agree', 'help.close'], since: '0.2.0' },
  /** The 号长 asks whether one could help. */
  offerHelp: { weight: 1, page: 'help', endedBy: ['help.offer', 'help.choose', 'help.close'] },
  /** The helped person: somebody offered help. */
  chooseHelper: { weight: 1, page: 'help', endedBy: ['help.choose', 'help.close'] },
  /** The helper: the task is assigned to them. */
  finishHelp: { weight: 1, page: 'help', endedBy: ['help.finish', 'help.echo', 'help.close'] },
  /** The helped person: say whether it helped. */
  echoHelp: { weight: 1, page: 'help', endedBy: ['help.echo'] },
  /** Owner: a picture did not pass. */
  replacePicture: { weight: 2, page: 'pictures', endedBy: ['picture.remove'] },
  /** Leader: a picture needs manual review. */
  judgePicture: { weight: 0, page: 'pictures', endedBy: ['picture.judge', 'picture.remove'] },
  /** Body: an application was submitted. */
  reviewFile: {
    ...{ weight: 0, page: 'application' },
    endedBy: ['application.forward', 'application.sendBack', 'application.recall'],
  },
  /** District: an application was forwarded. */
  decideFile: { weight: 0, page: 'application', endedBy: ['application.decide', 'application.submit'] },
  /** Leader: an application was returned, or needs rectification. */
  mendFile: { weight: 0, page: 'flow', endedBy: ['application.submit', 'application.decide'] },
  /** Leader: the district decided. */
  readDecision: { weight: 0, page: 'flow', endedBy: ['application.note', 'todo.dismiss'] },
  /** Leader: the office `name` published a notice, `title`. */
  readNotice: { weight: 1, page: 'notice', endedBy: ['notice.note'], since: '0.2.0' },
  /** Officer: one body became a part of another, `title`; `name` is the one that was merged. */
  readMerge: { weight: 2, page: 'office', endedBy: ['office.note'], since: '0.2.0' },
  /** Officer: `name` holds the office now; `title` is the office. */
  readHolder: { weight: 2, page: 'office', endedBy: ['office.note'], since: '0.2.0' },
  /** Former officer: `name` ended their office, `title`. */
  officeLost: { weight: 2, page: 'settings', endedBy: ['person.note'], since: '0.2.0' },
  /** Former member: `name` ended their seat in `title`. */
  seatLost: { weight: 2, page: 'settings', endedBy: ['person.note'], since: '0.2.0' },
  /** Former account of a seat in `title`: another account holds it. */
  seatMoved: { weight: 2, page: 'settings', endedBy: ['person.note'], since: '0.2.0' },
  /** Former partner or fan: the card of `name` in `title` has ended their bond, or its owner left. */
  bondEnded: { weight: 2, page: 'settings', endedBy: ['person.note'], since: '0.2.0' },
  /** Former reviewer, or scrutineer of the vote `title`: `name` chose others. */
  dutyEnded: { weight: 2, page: 'settings', endedBy: ['person.note'], since: '0.2.0' },
  /** Organiser: the house disputes a session. */
  mendSession: {
    ...{ weight: 0, page: 'session' },
    endedBy: ['session.revise', 'session.withdraw', 'session.confirm'],
  },
  /** Reviewer: an innovation waits for their review. */
  judgeIdea: {
    ...{ weight: 0, page: 'innovation' },
    endedBy: ['innovation.judge', 'innovation.sendBack', 'innovation.conclude', 'reviewers.appoint'],
  },
  /** Leader: an innovation has been reviewed. */
  concludeIdea: {
    ...{ weight: 0, page: 'innovation' },
    endedBy: ['innovation.conclude', 'innovation.sendBack'],
  },
  /** First author: an innovation was returned. */
  reviseIdea: { weight: 1, page: 'innovation', endedBy: ['innovation.save', 'innovation.discard'] },
  /** First author, then the leader: a revisit is due. */
  revisitIdea: { weight: 1, page: 'innovation', endedBy: ['innovation.revisit'] },
} as const satisfies Readonly<Record<string, TodoRule>>;

export type TodoKind = keyof typeof TODOS;
export const TODO_KINDS = Object.keys(TODOS) as [TodoKind, ...TodoKind[]];

/** Returns the rule of a kind; undefined for a kind of a newer server. */
const ruleOf = (kind: string): TodoRule | undefined =>
  (TODOS as Readonly<Record<string, TodoRule | undefined>>)[kind];

/** Whether a client of a release can show a kind of todo. */
export const knowsTodo = (client: string, kind: TodoKind): boolean => knows(client, ruleOf(kind)?.since);

/** Whether a todo only says something, so that opening it answers it. */
export const isReadOnly = (kind: TodoKind): boolean =>
  ruleOf(kind)?.endedBy.includes('todo.dismiss') ?? false;

/** Whether a todo tells of something lost, and is noted by the account itself, which may have no seat any more. */
export const isLoss = (kind: TodoKind): boolean => ruleOf(kind)?.endedBy.includes('person.note') ?? false;

/** Returns the weight of a todo in the order of a list; a kind of a newer server counts as somebody waiting. */
export const todoWeight = (kind: TodoKind): 0 | 1 | 2 => ruleOf(kind)?.weight ?? 1;

/** Orders what is to do: people who wait and dates come first, one's own last; within that the oldest. */
export const orderTodos = <T extends { kind: TodoKind; at: string }>(todos: readonly T[]): T[] =>
  [...todos].sort(
    (a, b) => todoWeight(a.kind) - todoWeight(b.kind) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  );
