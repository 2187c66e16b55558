import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from './local-cloud';

let cloud: LocalCloud;
const data = mkdtempSync(join(tmpdir(), 'localcloud-'));

beforeAll(async () => {
  cloud = await startLocalCloud({
    data,
    functions: join(__dirname, 'fixtures'),
    environment: {
      envId: 'test',
      collections: [{ name: 'pushes', indexes: [] }],
      functions: [
        {
          name: 'probe',
          timeoutSeconds: 10,
          memoryMb: 128,
          permissions: [
            'security.msgSecCheck',
            'security.mediaCheckAsync',
            'subscribeMessage.send',
            'wxacode.getUnlimited',
          ],
          triggers: [],
        },
        { name: 'push', timeoutSeconds: 10, memoryMb: 128, permissions: [], triggers: [] },
        { name: 'plain', timeoutSeconds: 10, memoryMb: 128, permissions: [], triggers: [] },
      ],
    },
  });
});
afterAll(async () => {
  await cloud.stop();
  rmSync(data, { recursive: true });
});

const run = (step: string, name = 'probe'): Promise<unknown> =>
  cloud.invoke(name, 'oSomeone', { step }).then(({ body }) => body);

test('a file can be uploaded, downloaded, addressed by an expiring link and deleted', async () => {
  const up =
    (await run(`const { fileID } = await cloud.uploadFile({ cloudPath: '海报/a b.txt', fileContent: Buffer.from('你好') });
    const down = (await cloud.downloadFile({ fileID })).fileContent.toString();
    const { fileList } = await cloud.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] });
    return { fileID, down, url: fileList[0].tempFileURL };`)) as {
      value: { fileID: string; down: string; url: string };
    };
  expect(up.value.down).toBe('你好');
  expect(await (await fetch(up.value.url)).text()).toBe('你好');
  expect((await fetch(up.value.url.replace(/.$/, (last) => (last === '0' ? '1' : '0')))).status).toBe(403);
  cloud.clock.advance(61_000);
  expect((await fetch(up.value.url)).status).toBe(403);
  expect(
    await run(`const fileID = ${JSON.stringify(up.value.fileID)};
    const first = (await cloud.deleteFile({ fileList: [fileID] })).fileList[0].status;
    return [first, (await cloud.deleteFile({ fileList: [fileID] })).fileList[0].status, (await cloud.getTempFileURL({ fileList: [fileID] })).fileList[0].status];`),
  ).toEqual({ value: [0, -503003, -503003] });
});

test.each(['../up', 'a/../../b', '.secret', 'a//b', ''])(
  'the path %j cannot be uploaded to',
  async (path) => {
    expect(
      await run(
        `return cloud.uploadFile({ cloudPath: ${JSON.stringify(path)}, fileContent: Buffer.from('x') });`,
      ),
    ).toMatchObject({ errCode: expect.any(Number) });
  },
);

const check = (content: string, more = ''): string =>
  `return (await cloud.openapi.security.msgSecCheck({ version: 2, scene: 1, openid: 'oSomeone', content: ${JSON.stringify(content)} ${more} })).result;`;

test.each([
  ['好好学习', { suggest: 'pass', label: 100 }],
  ['教你赌博', { suggest: 'risky', label: 20006 }],
  ['加微信领取', { suggest: 'review', label: 10001 }],
])('the text check of %s answers %j', async (content, result) => {
  expect(await run(check(content))).toEqual({ value: result });
});

test.each([
  ['a person not seen within two hours', check('x', ", openid: 'oStranger'"), 61010],
  ['a text of 2501 characters', check('x'.repeat(2501)), 45002],
  ['version 1', check('x', ', version: 1'), 47001],
])('the text check rejects %s', async (_, step, errCode) => {
  expect(await run(step)).toMatchObject({ errCode });
});

test('a function that did not declare an open API may not call it', async () => {
  expect(await run(check('x'), 'plain')).toMatchObject({ errCode: -604101 });
  expect(await run('return cloud.openapi.no.such({});')).toMatchObject({ errCode: -604100 });
});

test('the result of a picture check is pushed later with the same trace id', async () => {
  const asked = (await run(
    `return cloud.openapi.security.mediaCheckAsync({ version: 2, scene: 1, mediaType: 2, openid: 'oSomeone', mediaUrl: 'http://x/risky.png' });`,
  )) as { value: { traceId: string } };
  await cloud.idle();
  const pushed = (await run(
    `return (await db.collection('pushes').get()).data.map((one) => one.event);`,
  )) as { value: object[] };
  expect(pushed.value).toMatchObject([
    {
      Event: 'wxa_media_check',
      FromUserName: 'oSomeone',
      trace_id: asked.value.traceId,
      result: { suggest: 'risky', label: 20002 },
    },
  ]);
});

test('one consent allows one message; the next is rejected with 43101', async () => {
  const send = `return (await cloud.openapi.subscribeMessage.send({ touser: 'oSomeone', templateId: 't1', data: { thing1: { value: '快到期' } } })).errCode;`;
  expect(await run(send)).toMatchObject({ errCode: 43101 });
  cloud.openApi.grant('oSomeone', 't1');
  expect(await run(send)).toEqual({ value: 0 });
  expect(await run(send)).toMatchObject({ errCode: 43101 });
  expect(cloud.openApi.calls.filter(({ api }) => api === 'subscribeMessage.send')).toHaveLength(3);
});

test('a mini-program code is a PNG, and a scene over 32 characters is rejected', async () => {
  const code = (
    scene: string,
  ): string => `const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({ scene: '${scene}', page: 'pages/join' });
    return { contentType, head: buffer.subarray(0, 4).toString('hex') };`;
  expect(await run(code('k=ABCDEFGHJK'))).toEqual({ value: { contentType: 'image/png', head: '89504e47' } });
  expect(await run(code('x'.repeat(33)))).toMatchObject({ errCode: 40169 });
});
