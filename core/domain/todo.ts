/** What the page of a todo shows; the client has the address of each (src/features/today/tasks.ts). */
export const TODO_PAGES = [
  'node',
  'answer',
  'joins',
  'vote',
  'write',
  'preview',
  'box',
  'help',
  'pictures',
  'file',
  'flow',
  'session',
  'innovation',
] as const;
export type TodoPage = (typeof TODO_PAGES)[number];

interface TodoRule {
  /** People who wait for an answer come first: 0, 1, 2. */
  readonly weight: 0 | 1 | 2;
  readonly page: TodoPage;
  /** The procedures that remove it; a test performs each of them. */
  readonly endedBy: readonly [string, ...string[]];
  /** The first release of clients that know it; older ones are not sent it, because they fail on unknown kinds. */
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
  confirmJoin: { weight: 0, page: 'joins', endedBy: ['join.confirm', 'join.decline'] },
  /** Member: a vote is prepared and the client has no keys yet. */
  readyPhone: { weight: 0, page: 'vote', endedBy: ['voteKeys.register'] },
  /** Member: the roster of a vote is read out. */
  checkRoster: {
    weight: 0,
    page: 'vote',
    endedBy: ['vote.endorse', 'vote.open', 'vote.redraft', 'vote.giveUp'],
  },
  /** Scrutineer: a vote waits for this client's key. */
  showBoxKey: { weight: 0, page: 'vote', endedBy: ['vote.showBoxKey', 'vote.redraft', 'vote.giveUp'] },
  /** Member: a vote is open. */
  castBallot: { weight: 0, page: 'vote', endedBy: ['envelope.drop', 'vote.giveUp'] },
  /** Scrutineer: the box can be opened. */
  openBox: {
    weight: 0,
    page: 'vote',
    endedBy: ['mix.deliver', 'board.deliver', 'vote.giveUp', 'dispute.answer'],
  },
  /** Leader: somebody objects to a vote. */
  answerDispute: { weight: 0, page: 'vote', endedBy: ['dispute.answer'] },
  /** Member: this month is still unwritten. */
  writePost: { weight: 1, page: 'write', endedBy: ['post.publish'] },
  /** Leader: a month is over and not frozen. */
  freezeWall: { weight: 2, page: 'preview', endedBy: ['wall.freeze'] },
  /** Leader: an objection or suggestion was filed. */
  answerObjection: { weight: 2, page: 'box', endedBy: ['objection.answer'] },
  /** Who filed it: the 号长 answered. */
  readAnswer: { weight: 2, page: 'box', endedBy: ['objection.note'] },
  /** The 号长 asks whether one could help. */
  offerHelp: { weight: 2, page: 'help', endedBy: ['help.offer', 'help.choose', 'help.close'] },
  /** The helped person: somebody offered help. */
  chooseHelper: { weight: 1, page: 'help', endedBy: ['help.choose', 'help.close'] },
  /** The helper: the task is assigned to them. */
  finishHelp: { weight: 1, page: 'help', endedBy: ['help.finish', 'help.echo', 'help.close'] },
  /** The helped person: say whether it helped. */
  echoHelp: { weight: 1, page: 'help', endedBy: ['help.echo'] },
  /** Owner: a picture did not pass. */
  replacePicture: { weight: 1, page: 'pictures', endedBy: ['picture.remove'] },
  /** Leader: a picture needs manual review. */
  judgePicture: { weight: 1, page: 'pictures', endedBy: ['picture.judge'] },
  /** Body: an application was submitted. */
  reviewFile: {
    weight: 1,
    page: 'file',
    endedBy: ['application.forward', 'application.sendBack', 'application.recall'],
  },
  /** District: an application was forwarded. */
  decideFile: { weight: 1, page: 'file', endedBy: ['application.decide'] },
  /** Leader: an application was returned, or needs rectification. */
  mendFile: { weight: 1, page: 'flow', endedBy: ['application.submit', 'application.decide'] },
  /** Leader: the district decided. */
  readDecision: { weight: 2, page: 'flow', endedBy: ['application.note'] },
  /** Organiser: the house disputes a session. */
  mendSession: {
    weight: 1,
    page: 'session',
    endedBy: ['session.revise', 'session.withdraw', 'session.confirm'],
  },
  /** Reviewer: an innovation waits for their review. */
  judgeIdea: {
    weight: 1,
    page: 'innovation',
    endedBy: ['innovation.judge', 'innovation.sendBack', 'innovation.conclude'],
  },
  /** Leader: an innovation has been reviewed. */
  concludeIdea: { weight: 2, page: 'innovation', endedBy: ['innovation.conclude', 'innovation.sendBack'] },
  /** First author: an innovation was returned. */
  reviseIdea: { weight: 1, page: 'innovation', endedBy: ['innovation.save', 'innovation.discard'] },
  /** First author, then the leader: a revisit is due. */
  revisitIdea: { weight: 2, page: 'innovation', endedBy: ['innovation.revisit'] },
  /** Anybody: tells something that asks for nothing; its own `page` says where. */
  note: { weight: 2, page: 'help', endedBy: ['todo.dismiss'], since: '0.2.0' },
} as const satisfies Readonly<Record<string, TodoRule>>;

export type TodoKind = keyof typeof TODOS;
export const TODO_KINDS = Object.keys(TODOS) as readonly TodoKind[];

/** The first release of clients that know a kind of todo. */
export const todoSince = (kind: TodoKind): string => {
  const rule: TodoRule = TODOS[kind];
  return rule.since ?? '0.1.0';
};

/** Orders what is to do: people who wait for an answer come first, then the oldest. */
export const orderTodos = <T extends { kind: TodoKind; at: string }>(todos: readonly T[]): T[] =>
  [...todos].sort(
    (a, b) => TODOS[a.kind].weight - TODOS[b.kind].weight || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  );
