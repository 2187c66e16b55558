/** What somebody may be asked to do; each is removed by the very act it asks for. */
export const TODO_KINDS = [
  'advise', // partner: progress was written
  'support', // fan: progress was written
  'echo', // owner: advice or support came in
  'answerBond', // companion: an invitation waits
  'confirmJoin', // leader: somebody asks to join
  'acceptHandOver', // member: the 号长 asks them to take over
  'handOverDeclined', // leader: the member declined to take over
  'readyPhone', // member: a vote is prepared and the client has no keys yet
  'checkRoster', // member: the roster of a vote is read out
  'showBoxKey', // scrutineer: a vote waits for this client's key
  'castBallot', // member: a vote is open
  'openBox', // scrutineer: the box can be opened
  'answerDispute', // leader: somebody objects to a vote
  'writePost', // member: this month is still unwritten
  'freezeWall', // leader: a month is over and not frozen
  'answerObjection', // leader: an objection or suggestion was filed
  'readAnswer', // who filed it: the 号长 answered
  'agreeHelp', // the colleague for whom the 号长 asks for help: agree or decline
  'offerHelp', // the 号长 asks whether one could help
  'chooseHelper', // the helped person: somebody offered help
  'finishHelp', // the helper: the task is assigned to them
  'echoHelp', // the helped person: say whether it helped
  'replacePicture', // owner: a picture did not pass
  'judgePicture', // leader: a picture needs manual review
  'reviewFile', // body: an application was submitted
  'decideFile', // district: an application was forwarded
  'mendFile', // leader: an application was returned, or needs rectification
  'readDecision', // leader: the district decided
  'mendSession', // organiser: the house disputes a session
  'judgeIdea', // reviewer: an innovation waits for their review
  'concludeIdea', // leader: an innovation has been reviewed
  'reviseIdea', // first author: an innovation was returned
  'revisitIdea', // first author, then the leader: a revisit is due
] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

/** 0: somebody cannot go on, or a date is set; 1: somebody waits for an answer; 2: one's own. */
const WEIGHTS: Record<TodoKind, 0 | 1 | 2> = {
  answerBond: 0,
  confirmJoin: 0,
  acceptHandOver: 0,
  handOverDeclined: 0,
  readyPhone: 0,
  checkRoster: 0,
  showBoxKey: 0,
  castBallot: 0,
  openBox: 0,
  answerDispute: 0,
  answerObjection: 0,
  judgePicture: 0,
  reviewFile: 0,
  decideFile: 0,
  mendFile: 0,
  readDecision: 0,
  mendSession: 0,
  judgeIdea: 0,
  concludeIdea: 0,
  reviseIdea: 1,
  revisitIdea: 1,
  freezeWall: 1,
  echo: 1,
  advise: 1,
  support: 1,
  chooseHelper: 1,
  echoHelp: 1,
  finishHelp: 1,
  agreeHelp: 0,
  offerHelp: 1,
  replacePicture: 2,
  readAnswer: 2,
  writePost: 2,
};

/** Returns the weight of a todo in the order of a list; a kind of a newer server counts as somebody waiting. */
export const todoWeight = (kind: TodoKind): 0 | 1 | 2 =>
  (WEIGHTS as Partial<Record<TodoKind, 0 | 1 | 2>>)[kind] ?? 1;

/** Orders what is to do: people who wait and dates come first, one's own last; within that the oldest. */
export const orderTodos = <T extends { kind: TodoKind; at: string }>(todos: readonly T[]): T[] =>
  [...todos].sort(
    (a, b) => todoWeight(a.kind) - todoWeight(b.kind) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  );
