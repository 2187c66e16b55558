import { sign } from '@cloudbase/signature-nodejs';
import { claimedSecretId, verifySignature, type SignedRequest } from './signature';

const URL_ = 'http://127.0.0.1:1/admin?env=test&seqId=1_2';
const KEY = 'secret-key';
const JSON_TYPE = 'application/json';

function signed(
  params: Record<string, unknown>,
  contentType = 'application/json',
  timestamp = Math.floor(Date.now() / 1000),
): SignedRequest {
  const headers = {
    'User-Agent': 'Tcb-Node-SDK/3',
    Host: '127.0.0.1:1',
    'content-type': contentType,
    'X-Client-Timestamp': 5,
  };
  const { authorization } = sign({
    secretId: 'id-1',
    secretKey: KEY,
    method: 'post',
    url: URL_,
    params,
    headers,
    withSignedParams: true,
    timestamp,
  } as never);
  return {
    url: URL_,
    params,
    headers: {
      'user-agent': 'Tcb-Node-SDK/3',
      host: '127.0.0.1:1',
      'content-type': contentType,
      'x-client-timestamp': '5',
      'x-timestamp': String(timestamp),
      authorization,
    },
  };
}

test.each<[string, Record<string, unknown>, string]>([
  [
    'texts and numbers',
    { action: 'database.getDocument', collectionName: '集合', limit: 100, transactionId: undefined },
    JSON_TYPE,
  ],
  [
    'lists, flags and empty values',
    { action: 'a', data: ['{"x":1}', '{}'], multi: false, sessionToken: '' },
    JSON_TYPE,
  ],
  [
    'names that sort by letters, not by case',
    { b: '1', A: '2', query_type: '3', queryType: '4', "it's": '5' },
    JSON_TYPE,
  ],
  [
    'bytes in a form',
    { action: 'wx.openApi', requestData: Buffer.from([0, 255, 13, 10]) },
    'multipart/form-data',
  ],
])('a request with %s is verified as the package signed it', (_title, params, contentType) => {
  const request = signed(params, contentType);
  expect(claimedSecretId(request.headers)).toBe('id-1');
  expect(() => verifySignature(request, KEY)).not.toThrow();
});

test.each<[string, (request: SignedRequest) => SignedRequest]>([
  ['another parameter', (request) => ({ ...request, params: { ...request.params, action: 'b' } })],
  ['one parameter more', (request) => ({ ...request, params: { ...request.params, multi: true } })],
  ['another address', (request) => ({ ...request, url: request.url.replace('test', 'live') })],
  ['another host', (request) => ({ ...request, headers: { ...request.headers, host: 'evil' } })],
  ['no signature', (request) => ({ ...request, headers: { ...request.headers, authorization: undefined } })],
])('a request with %s is refused', (_title, change) => {
  expect(() => verifySignature(change(signed({ action: 'a' })), KEY)).toThrow(/AuthFailure/);
});

test('a signature is good for ten minutes', () => {
  expect(() =>
    verifySignature(signed({ action: 'a' }, undefined, Math.floor(Date.now() / 1000) - 601), KEY),
  ).toThrow(/expired/);
});
