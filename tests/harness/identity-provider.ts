import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Faults of an ID token, each of which a client must refuse. */
export type TokenFault = 'nonce' | 'audience' | 'issuer' | 'expired' | 'unsigned' | 'foreign-key';

/** A stand-in of an identity provider: discovery, keys, authorization code with PKCE, signed ID tokens, sign-out. */
export interface IdentityProvider {
  readonly issuer: string;
  /** Who has signed in there; the next authorization is theirs. */
  person: { sub: string; name: string; email?: string };
  fault: TokenFault | undefined;
  /** Number of accepted and of refused code exchanges. */
  readonly exchanges: { accepted: number; refused: number };
  stop(): Promise<void>;
}

const CLIENT = { id: 'qingcheng', secret: 'the-client-secret' };
export const PROVIDER_CLIENT = CLIENT;

interface Grant {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirect: string;
  readonly person: IdentityProvider['person'];
}

const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** HTTP Basic as OAuth wants it: both parts encoded as in a form. */
function isClient(header: string): boolean {
  const [id = '', secret = ''] = Buffer.from(header.replace('Basic ', ''), 'base64').toString().split(':');
  return decodeURIComponent(id) === CLIENT.id && decodeURIComponent(secret) === CLIENT.secret;
}

function sign(claims: object, key: KeyObject, fault: TokenFault | undefined): string {
  const unsigned = fault === 'unsigned';
  const head = base64(unsigned ? { alg: 'none' } : { alg: 'RS256', kid: 'one', typ: 'JWT' });
  const body = `${head}.${base64(claims)}`;
  return `${body}.${unsigned ? '' : createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`;
}

/** Starts the stand-in on the loopback interface; `redirect` is the only address that it sends people back to. */
export async function startIdentityProvider(redirect: string): Promise<IdentityProvider> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const grants = new Map<string, Grant>();
  const exchanges = { accepted: 0, refused: 0 };
  let issuer = '';
  const provider = {
    person: { sub: 'one', name: '一' },
    fault: undefined as TokenFault | undefined,
    exchanges,
  };

  const json = (response: ServerResponse, status: number, value: object): void =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));

  const authorize = (query: URLSearchParams, response: ServerResponse): void => {
    const asked = query.get('redirect_uri') ?? '';
    if (
      asked !== redirect ||
      query.get('client_id') !== CLIENT.id ||
      query.get('code_challenge_method') !== 'S256'
    )
      return void response.writeHead(400).end('refused');
    const code = randomBytes(12).toString('hex');
    grants.set(code, {
      challenge: query.get('code_challenge') ?? '',
      nonce: query.get('nonce') ?? '',
      redirect: asked,
      person: provider.person,
    });
    const back = new URL(asked);
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  };

  const token = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    let text = '';
    for await (const part of request) text += String(part);
    const body = new URLSearchParams(text);
    const grant = grants.get(body.get('code') ?? '');
    grants.delete(body.get('code') ?? '');
    const right =
      isClient(request.headers.authorization ?? '') &&
      grant !== undefined &&
      grant.redirect === body.get('redirect_uri') &&
      createHash('sha256')
        .update(body.get('code_verifier') ?? '')
        .digest('base64url') === grant.challenge;
    if (!right) {
      exchanges.refused += 1;
      return json(response, 400, { error: 'invalid_grant' });
    }
    exchanges.accepted += 1;
    const { fault } = provider;
    const now = Math.floor(Date.now() / 1000) - (fault === 'expired' ? 7200 : 0);
    const claims = {
      ...grant.person,
      iss: fault === 'issuer' ? 'https://elsewhere.example' : issuer,
      aud: fault === 'audience' ? 'somebody-else' : CLIENT.id,
      nonce: fault === 'nonce' ? 'another' : grant.nonce,
      iat: now,
      exp: now + 300,
    };
    const key = (fault === 'foreign-key' ? foreign : keys).privateKey;
    json(response, 200, {
      access_token: 'access',
      token_type: 'Bearer',
      expires_in: 300,
      id_token: sign(claims, key, fault),
    });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/.well-known/openid-configuration')
      return json(response, 200, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        end_session_endpoint: `${issuer}/end`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    if (url.pathname === '/keys')
      return json(response, 200, {
        keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      });
    if (url.pathname === '/authorize') return authorize(url.searchParams, response);
    if (url.pathname === '/token') return void token(request, response);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(provider, {
    issuer,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  });
}
