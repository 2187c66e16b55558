import { createHash, randomBytes } from 'node:crypto';

const MAX_LINKS = 20;
const MAX_SESSIONS = 200;

/** The browsers that may use this cloud: each has opened a link that works once, and holds a cookie since. */
export class Sessions {
  private readonly links = new Set<string>();
  private readonly sessions = new Set<string>();

  /** Returns the key of a new link, which opens one session. */
  issue(): string {
    const key = randomBytes(18).toString('base64url');
    remember(this.links, digestOf(key), MAX_LINKS);
    return key;
  }

  /** Opens a session with the key of a link; undefined when the key is unknown or was used. */
  redeem(key: string): string | undefined {
    return this.links.delete(digestOf(key)) ? this.begin() : undefined;
  }

  /** Opens a session; returns the value of its cookie. */
  begin(): string {
    const value = randomBytes(24).toString('base64url');
    remember(this.sessions, digestOf(value), MAX_SESSIONS);
    return value;
  }

  /** True when a request's `cookie` header holds an open session. */
  holds(header: string | undefined, name: string): boolean {
    return (header ?? '').split(';').some((one) => {
      const [key = '', value = ''] = one.trim().split('=');
      return key === name && this.sessions.has(digestOf(value));
    });
  }
}

// Digests are looked up, so the time of a comparison tells nothing of a value.
const digestOf = (value: string): string => createHash('sha256').update(value).digest('base64');

function remember(values: Set<string>, value: string, most: number): void {
  values.add(value);
  const [oldest] = values;
  if (values.size > most && oldest !== undefined) values.delete(oldest);
}
