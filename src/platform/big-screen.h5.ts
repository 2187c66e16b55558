/** The response, or that the server could not be reached. */
export type ScreenReply = { readonly reached: true; readonly answer: unknown } | { readonly reached: false };

const TIMEOUT_MS = 15_000;

/**
 * Fetches the public wall with the link's token: from the local cloud, else over HTTP access. With `since`, the tag of
 * the last answer, an unchanged wall is answered without its content.
 */
export const readWall = async (link: string, since?: string): Promise<ScreenReply> => {
  const session = window.__QINGCHENG__;
  const timeout = new AbortController();
  const timer = window.setTimeout(() => timeout.abort(), TIMEOUT_MS);
  try {
    const reply =
      session && session.wall === undefined
        ? await fetch('./invoke/wall', {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${session.token ?? ''}` },
            body: JSON.stringify(since === undefined ? { link } : { link, since }),
            signal: timeout.signal,
          })
        : await fetch(
            `${session?.wall ?? './wall'}?link=${encodeURIComponent(link)}${since === undefined ? '' : `&since=${since}`}`,
            {
              signal: timeout.signal,
            },
          );
    if (reply.status >= 500 || reply.status === 429) return { reached: false };
    return { reached: true, answer: await reply.json() };
  } catch {
    return { reached: false };
  } finally {
    window.clearTimeout(timer);
  }
};
