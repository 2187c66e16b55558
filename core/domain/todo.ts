/** What somebody may be asked to do; each is removed by the very act it asks for. */
export const TODO_KINDS = [
  'advise', // partner: progress was written
  'support', // fan: progress was written
  'echo', // owner: advice or support came in
  'answerBond', // companion: an invitation waits
  'confirmJoin', // leader: somebody asks to join
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

/** Orders what is to do: people who wait for an answer come first, then the oldest. */
export function orderTodos<T extends { kind: TodoKind; at: string }>(todos: readonly T[]): T[] {
  const weight: Record<TodoKind, number> = {
    answerBond: 0,
    confirmJoin: 0,
    readyPhone: 0,
    checkRoster: 0,
    showBoxKey: 0,
    castBallot: 0,
    openBox: 0,
    answerDispute: 0,
    echo: 1,
    advise: 1,
    support: 1,
    chooseHelper: 1,
    echoHelp: 1,
    writePost: 1,
    finishHelp: 1,
    replacePicture: 1,
    judgePicture: 1,
    agreeHelp: 0,
    offerHelp: 2,
    answerObjection: 2,
    readAnswer: 2,
    freezeWall: 2,
    reviewFile: 1,
    decideFile: 1,
    mendFile: 1,
    readDecision: 2,
    mendSession: 1,
    judgeIdea: 1,
    concludeIdea: 2,
    reviseIdea: 1,
    revisitIdea: 2,
  };
  return [...todos].sort(
    (a, b) => weight[a.kind] - weight[b.kind] || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  );
}
