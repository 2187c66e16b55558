/** The response, or that the server could not be reached. */
export type ScreenReply = { readonly reached: true; readonly answer: unknown } | { readonly reached: false };

/** Not available in WeChat: the link is opened in a browser. */
export const readWall = async (link: string, since?: string): Promise<ScreenReply> => {
  void link;
  void since;
  return { reached: false };
};
