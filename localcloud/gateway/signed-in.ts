import { createHash, randomBytes } from 'node:crypto';
import type { Account } from './account-folder';

/** Somebody's sign-in in one browser. */
export interface SignedIn {
  readonly accountId: string;
  readonly startedAt: number;
  seenAt: number;
  /** Of the identity provider, for signing out there, too. */
  readonly idToken?: string | undefined;
}

const DAY_MS = 86_400_000;
/** A browser that is not used for so long is signed out. */
const IDLE_MS = 7 * DAY_MS;
const LONGEST_MS = 30 * DAY_MS;
/** Browsers of one account; the one that was used least recently gives way. */
const MOST_EACH = 20;

/** The signed-in browsers of a served unit. They are kept in memory: a restart asks everybody to sign in again. */
export class SignedInBrowsers {
  private readonly sessions = new Map<string, SignedIn>();

  constructor(
    private readonly accountOf: (id: string) => Account | undefined,
    private readonly now: () => number,
  ) {}

  /** Signs a browser in; returns its new secret. A secret that the browser brought along is never taken over. */
  begin(accountId: string, idToken?: string): string {
    const now = this.now();
    for (const [name, one] of this.sessions) if (this.isOver(one)) this.sessions.delete(name);
    const own = [...this.sessions].filter(([, one]) => one.accountId === accountId);
    own.sort(([, one], [, other]) => one.seenAt - other.seenAt);
    for (const [name] of own.slice(0, Math.max(0, own.length - MOST_EACH + 1))) this.sessions.delete(name);
    const secret = randomBytes(32).toString('base64url');
    this.sessions.set(digestOf(secret), { accountId, startedAt: now, seenAt: now, idToken });
    return secret;
  }

  /** Returns the account and the sign-in of a browser's secret. */
  find(secret: string): { account: Account; signedIn: SignedIn } | undefined {
    const signedIn = this.sessions.get(digestOf(secret));
    if (!signedIn || this.isOver(signedIn)) return undefined;
    const account = this.accountOf(signedIn.accountId);
    if (!account || account.closedAt !== undefined) return undefined;
    signedIn.seenAt = this.now();
    return { account, signedIn };
  }

  end(secret: string): void {
    this.sessions.delete(digestOf(secret));
  }

  /** Signs all browsers of an account out. */
  endAll(accountId: string): void {
    for (const [name, one] of this.sessions) if (one.accountId === accountId) this.sessions.delete(name);
  }

  private isOver({ startedAt, seenAt }: SignedIn): boolean {
    const now = this.now();
    return now - seenAt > IDLE_MS || now - startedAt > LONGEST_MS;
  }
}

// Digests are looked up, so the time of a comparison tells nothing of a secret.
const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64');
