let asked: number | undefined;

/** Remembers which issue the wall shall open: a tab takes no query along. */
export const askForIssue = (no: number): void => {
  asked = no;
};

/** Gives the issue asked for, once. */
export const takeAskedIssue = (): number | undefined => {
  const no = asked;
  asked = undefined;
  return no;
};
