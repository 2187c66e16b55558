/** What came back: the answer, or that nobody could be reached. */
export type ScreenReply = { readonly reached: true; readonly answer: unknown } | { readonly reached: false };

const LONGEST_WAIT_MS = 15_000;

/** Reads the public wall with the link's token alone: through the local door, else through HTTP access. */
export const readWall = async (link: string): Promise<ScreenReply> => {
  const session = window.__QINGCHENG__;
  const giveUp = new AbortController();
  const timer = window.setTimeout(() => giveUp.abort(), LONGEST_WAIT_MS);
  try {
    const reply = session?.token
      ? await fetch('./invoke/wall', {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${session.token}` },
          body: JSON.stringify({ link }),
          signal: giveUp.signal,
        })
      : await fetch(`${session?.wall ?? './wall'}?link=${encodeURIComponent(link)}`, {
          signal: giveUp.signal,
        });
    if (reply.status >= 500 || reply.status === 429) return { reached: false };
    return { reached: true, answer: await reply.json() };
  } catch {
    return { reached: false };
  } finally {
    window.clearTimeout(timer);
  }
};
