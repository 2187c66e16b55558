import { createHash, randomBytes, randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Somebody who can sign in. The id is what functions receive as OPENID; it is never derived from a name or an e-mail. */
export interface Account {
  readonly id: string;
  /** The name that the page shows; no right follows from it. */
  readonly label: string;
  readonly createdAt: string;
  /** Set when an operator has closed the account; it stays, so that the identity provider cannot open it again. */
  readonly closedAt?: string;
}

/** A passkey of an account. */
export interface Credential {
  readonly id: string;
  readonly accountId: string;
  /** Base64url of the COSE key. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly createdAt: string;
}

/** A code with which one passkey is registered: for a new account, or for another device of an account. */
export interface Invitation {
  readonly label: string;
  readonly accountId?: string;
  readonly createdAt: string;
  readonly until: string;
  readonly usedAt?: string;
  /** The account that came of it. */
  readonly usedBy?: string;
}

/** Without the characters that are mistaken for each other; 12 of 31 are 59 bits. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 12;
const FOLDERS = ['accounts', 'credentials', 'invitations'] as const;
type Kind = (typeof FOLDERS)[number];

const ACCOUNT_ID = /^[a-z]+-[A-Za-z0-9_-]{16,64}$/;
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const plainCode = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

/**
 * Accounts, passkeys and invitations of a served unit: one file each in the data folder, so that the server and the
 * operator's command can work at the same time. Codes are stored as digests.
 */
export class AccountFolder {
  private readonly folder: string;

  constructor(data: string) {
    this.folder = join(data, 'sign-in');
    for (const kind of FOLDERS) mkdirSync(join(this.folder, kind), { recursive: true, mode: 0o700 });
  }

  account(id: string): Account | undefined {
    return ACCOUNT_ID.test(id) ? this.read('accounts', id) : undefined;
  }

  accounts(): Account[] {
    return this.names('accounts').flatMap((name) => this.account(name) ?? []);
  }

  saveAccount(account: Account): void {
    this.write('accounts', account.id, account);
  }

  /** Returns a new id of an account that comes of an invitation. */
  newId(): string {
    return `key-${randomBytes(18).toString('base64url')}`;
  }

  /** Closes an account; its sessions end with the next request. False when there is none. */
  close(id: string, now: Date): boolean {
    const account = this.account(id);
    if (account) this.saveAccount({ ...account, closedAt: now.toISOString() });
    return account !== undefined;
  }

  credential(id: string): Credential | undefined {
    return this.read('credentials', digestOf(id));
  }

  credentialsOf(accountId: string): Credential[] {
    return this.names('credentials')
      .flatMap((name) => this.read<Credential>('credentials', name) ?? [])
      .filter((one) => one.accountId === accountId);
  }

  saveCredential(credential: Credential): void {
    this.write('credentials', digestOf(credential.id), credential);
  }

  /** Issues a code; one for a device replaces those for the same account that nobody has used. */
  invite(label: string, now: Date, lifetimeMs: number, accountId?: string): string {
    if (accountId !== undefined) this.withdrawInvitations((one) => one.accountId === accountId);
    const letters = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
    const code = letters.join('');
    this.write('invitations', digestOf(code), {
      label,
      ...(accountId === undefined ? {} : { accountId }),
      createdAt: now.toISOString(),
      until: new Date(now.getTime() + lifetimeMs).toISOString(),
    } satisfies Invitation);
    return code.replace(/(.{4})(?=.)/g, '$1-');
  }

  /** Returns the invitation of a code that can still be used. */
  invitation(code: string, now: Date): Invitation | undefined {
    const found = this.read<Invitation>('invitations', digestOf(plainCode(code)));
    return found && found.usedAt === undefined && Date.parse(found.until) >= now.getTime()
      ? found
      : undefined;
  }

  invitations(): Invitation[] {
    return this.names('invitations').flatMap((name) => this.read<Invitation>('invitations', name) ?? []);
  }

  /** Uses an invitation up; undefined when another request was faster, or it cannot be used any more. */
  useInvitation(code: string, now: Date, usedBy: string): Invitation | undefined {
    const name = digestOf(plainCode(code));
    const found = this.invitation(code, now);
    if (!found) return undefined;
    try {
      // Only one of several requests can create the file.
      writeFileSync(this.path('invitations', `${name}.taken`, ''), usedBy, { flag: 'wx', mode: 0o600 });
    } catch {
      return undefined;
    }
    this.write('invitations', name, { ...found, usedAt: now.toISOString(), usedBy });
    return found;
  }

  /** Withdraws the invitations that nobody has used, or some of them; returns their number. */
  withdrawInvitations(which: (one: Invitation) => boolean = () => true): number {
    const open = this.names('invitations').filter((name) => {
      const one = this.read<Invitation>('invitations', name);
      return one !== undefined && one.usedAt === undefined && which(one);
    });
    for (const name of open) rmSync(this.path('invitations', name));
    return open.length;
  }

  private names(kind: Kind): string[] {
    return readdirSync(join(this.folder, kind))
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort();
  }

  private path(kind: Kind, name: string, ending = '.json'): string {
    return join(this.folder, kind, name + ending);
  }

  private read<T = never>(kind: Kind, name: string): T | undefined {
    const file = this.path(kind, name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
  }

  // A file is whole or absent, also when the machine stops in between.
  private write(kind: Kind, name: string, value: object): void {
    const file = this.path(kind, name);
    const partial = `${file}.${randomBytes(6).toString('hex')}`;
    writeFileSync(partial, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, flush: true });
    renameSync(partial, file);
  }
}
