/** How the way to the stage vote is named outside its own room. */
export const VOTE_ENTRY_MESSAGES = {
  title: '阶段性评估',
  note: '无记名，只用来发现谁需要搭把手',
} as const;
