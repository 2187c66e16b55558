let pendingIssue: number | undefined;

/** Stores the issue number that the wall opens next; `switchTab` takes no parameters. */
export const setPendingIssue = (no: number): void => {
  pendingIssue = no;
};

/** Returns the pending issue number and clears it. */
export const takePendingIssue = (): number | undefined => {
  const no = pendingIssue;
  pendingIssue = undefined;
  return no;
};
