import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Account, AccountFolder, Credential } from './account-folder';
import type { PublicOrigin } from './public-origin.mjs';

/** What a browser was asked; kept sealed in its cookie until it answers. */
export interface PasskeyCheck {
  readonly challenge: string;
  /** The code and the account of a registration. */
  readonly code?: string;
  readonly accountId?: string;
}

const NAME = '青程';

/** Signs people in with passkeys, by SimpleWebAuthn; a passkey is registered with an invitation. */
export class PasskeySignIn {
  constructor(
    private readonly folder: AccountFolder,
    private readonly served: PublicOrigin,
    private readonly now: () => Date,
  ) {}

  async begin(): Promise<{ options: object; check: PasskeyCheck }> {
    const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
    const options = await generateAuthenticationOptions({
      rpID: this.served.name,
      userVerification: 'required',
    });
    return { options, check: { challenge: options.challenge } };
  }

  /** Returns the account of a passkey that has answered what was asked; undefined otherwise. */
  async complete(response: AuthenticationResponseJSON, check: PasskeyCheck): Promise<Account | undefined> {
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
    const stored = typeof response.id === 'string' ? this.folder.credential(response.id) : undefined;
    const account = stored && this.folder.account(stored.accountId);
    if (!stored || !account || account.closedAt !== undefined) return undefined;
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: check.challenge,
      expectedOrigin: this.served.origin,
      expectedRPID: this.served.name,
      requireUserVerification: true,
      credential: {
        id: stored.id,
        publicKey: new Uint8Array(Buffer.from(stored.publicKey, 'base64url')),
        counter: stored.counter,
        transports: [...stored.transports],
      },
    });
    if (!verified) return undefined;
    this.folder.saveCredential({ ...stored, counter: authenticationInfo.newCounter });
    return account;
  }

  /** Begins the registration of a passkey; undefined for a code that cannot be used. */
  async beginRegistration(code: string): Promise<{ options: object; check: PasskeyCheck } | undefined> {
    const invitation = this.folder.invitation(code, this.now());
    if (!invitation) return undefined;
    const { generateRegistrationOptions } = await import('@simplewebauthn/server');
    const accountId = invitation.accountId ?? this.folder.newId();
    const options = await generateRegistrationOptions({
      rpName: NAME,
      rpID: this.served.name,
      userName: invitation.label,
      userDisplayName: invitation.label,
      userID: new Uint8Array(Buffer.from(accountId)),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: this.folder.credentialsOf(accountId).map(({ id }) => ({ id })),
    });
    return { options, check: { challenge: options.challenge, code, accountId } };
  }

  /** Registers a passkey, and its account when that is new; undefined when the code was used meanwhile. */
  async completeRegistration(
    response: RegistrationResponseJSON,
    { challenge, code, accountId }: PasskeyCheck,
  ): Promise<Account | undefined> {
    if (code === undefined || accountId === undefined) return undefined;
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: this.served.origin,
      expectedRPID: this.served.name,
      requireUserVerification: true,
    });
    if (!verified || this.folder.credential(registrationInfo.credential.id)) return undefined;
    const now = this.now();
    const known = this.folder.account(accountId);
    if (known?.closedAt !== undefined) return undefined;
    const invitation = this.folder.useInvitation(code, now, accountId);
    if (!invitation) return undefined;
    const account = known ?? { id: accountId, label: invitation.label, createdAt: now.toISOString() };
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    const credential: Credential = {
      ...{ id, accountId, counter, transports },
      publicKey: Buffer.from(publicKey).toString('base64url'),
      createdAt: now.toISOString(),
    };
    if (!known) this.folder.saveAccount(account);
    this.folder.saveCredential(credential);
    return account;
  }
}
