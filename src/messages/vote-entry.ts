/** Link to the stage vote from other packages. */
export const VOTE_ENTRY_MESSAGES = {
  title: '阶段性评估',
  note: '无记名，只用来发现谁需要搭把手',
} as const;
