/** What came back: the answer, or that nobody could be reached. */
export type ScreenReply = { readonly reached: true; readonly answer: unknown } | { readonly reached: false };

/** A phone is no big screen: the link is opened in a browser. */
export const readWall = async (link: string): Promise<ScreenReply> => {
  void link;
  return { reached: false };
};
