import { createHash } from 'node:crypto';
import type { Configuration } from 'openid-client';
import type { PublicOrigin } from './public-origin.mjs';

/** The identity provider of a unit. */
export interface OpenIdOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
}

/** What must come back with the answer of the identity provider. */
export interface OpenIdCheck {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who signed in at the identity provider. */
export interface OpenIdPerson {
  /** Of issuer and subject alone: names and e-mails can be changed, and given to somebody else. */
  readonly accountId: string;
  readonly label: string;
  readonly idToken: string | undefined;
}

export const CALLBACK = '/sign-in/back';
const MAX_EXCHANGES = 20;
const MAX_LABEL = 40;

/** Signs people in at an identity provider: authorization code with PKCE, state and nonce, by openid-client. */
export class OpenIdSignIn {
  private discovered: Promise<Configuration> | undefined;
  private exchanges = 0;

  constructor(
    private readonly options: OpenIdOptions,
    private readonly served: PublicOrigin,
  ) {}

  /** Reads what the provider says of itself; asked again after a failure. */
  discover(): Promise<Configuration> {
    return (this.discovered ??= this.ask().catch((error: unknown) => {
      this.discovered = undefined;
      throw error;
    }));
  }

  /** Begins a sign-in: where to send the browser, and what to compare the answer with. */
  async begin(): Promise<{ url: string; check: OpenIdCheck }> {
    const client = await import('openid-client');
    const configuration = await this.discover();
    const check = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      response_type: 'code',
      redirect_uri: this.served.origin + CALLBACK,
      scope: 'openid profile',
      state: check.state,
      nonce: check.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(check.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, check };
  }

  /** Completes a sign-in with the query of the provider's answer; throws when anything differs. */
  async complete(query: string, check: OpenIdCheck): Promise<OpenIdPerson> {
    const client = await import('openid-client');
    if (this.exchanges >= MAX_EXCHANGES) throw new Error('too many sign-ins at once');
    this.exchanges += 1;
    try {
      const configuration = await this.discover();
      // Our own address, never one from the request's headers.
      const answered = new URL(CALLBACK + query, this.served.origin);
      const tokens = await client.authorizationCodeGrant(configuration, answered, {
        expectedState: check.state,
        expectedNonce: check.nonce,
        pkceCodeVerifier: check.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('no identity');
      return {
        accountId: `oidc-${createHash('sha256')
          .update(JSON.stringify([claims.iss, claims.sub]))
          .digest('base64url')
          .slice(0, 32)}`,
        label: labelOf(claims),
        idToken: tokens.id_token,
      };
    } finally {
      this.exchanges -= 1;
    }
  }

  /** Where signing out goes on at the provider; undefined when it has no such address. */
  async endUrl(idToken: string | undefined): Promise<string | undefined> {
    try {
      const client = await import('openid-client');
      const configuration = await this.discover();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${this.served.origin}/`,
        ...(idToken === undefined ? {} : { id_token_hint: idToken }),
      }).href;
    } catch {
      return undefined;
    }
  }

  private async ask(): Promise<Configuration> {
    const client = await import('openid-client');
    const { issuer, clientId, clientSecret } = this.options;
    const address = new URL(issuer);
    // Without TLS only on the machine itself, for trying it out.
    const local = address.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(address.hostname);
    const authentication =
      clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret);
    const configuration = await client.discovery(address, clientId, clientSecret, authentication, {
      timeout: 10,
      ...(local ? { execute: [client.allowInsecureRequests] } : {}),
    });
    // The signature of an ID token is checked with the provider's keys, also where TLS already says who sent it.
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  }
}

function labelOf(claims: Readonly<Record<string, unknown>>): string {
  const found = ['name', 'nickname', 'preferred_username'].map((key) => claims[key]).find(isName);
  return [...(found ?? '成员')].slice(0, MAX_LABEL).join('');
}

const isName = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
