import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { DocumentOrder } from '../../core/contract/document';
import { hasHiddenCharacters } from '../../core/domain/text';
import type { TestServer, TestClient } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import { CloudBase } from '../harness/admin-sdk';
import { rosterLine, sampleCard } from '../harness/team-fixture';

jest.setTimeout(120_000);

/** A zero as a text, and a hanzi of four bytes. */
const RARE = '𠮷〇丽';
/** Stored text of the fourth person from before the validation; the API refuses both. */
const TURNED = '王\u202e全\u0000安';
const PROGRESS = 'שלום，第一轮读完了\n=1+1 𠮷〇👨‍👩‍👧';
const TURNED_PROGRESS = '\u202e=2+2\u0007 读完了\ufffe';
const PEOPLE = [
  [RARE, '1997-03'],
  [RARE, '1998-04'],
  ['=1+1', '1995-05'],
  ['王全安', '1993-06'],
] as const;

interface Member {
  readonly phone: TestClient;
  readonly seatId: string;
  readonly cardId: string;
  readonly nodeId: string;
}

let server: TestServer;
let leader: TestClient;
let collectiveId = '';
const members: Member[] = [];
const person = (index: number): Member => members[index] as Member;

async function joinAs(index: number, code: string): Promise<Member> {
  const [name, birth] = PEOPLE[index] as (typeof PEOPLE)[number];
  const client = server.client(`openid-rare-${index}`);
  await client.call('join.ask', { code, name, birth });
  const [request] = (await leader.call('roster.list', { collectiveId })).joins;
  const seatId = request?.matchedSeatId ?? '';
  await leader.call('join.confirm', { collectiveId, joinId: request?.joinId ?? '', seatId });
  const cardId = `${seatId}.2026`;
  await client.call('growthCard.submit', { cardId, baseVersion: 0, content: sampleCard('=1+1') });
  const nodeId = (await client.call('growthCard.open', { cardId })).nodes[0]?.nodeId ?? '';
  return { phone: client, seatId, cardId, nodeId };
}

const report = (nodeId: string, text: string) => ({
  ...{ nodeId, baseVersion: 1, state: 'reached' as const, actualMonth: '2026-03', completion: 100, text },
});

beforeAll(async () => {
  server = await openTestServer();
  leader = server.client('openid-rare-leader');
  ({ collectiveId } = await leader.call('collective.create', {
    ...{ name: '办税〇厅', unit: '某区税务局', trade: '', cycle: { from: '2026-01', to: '2026-12' } },
    leader: { name: '赵明轩', birth: '1990-01' },
  }));
  await leader.call('roster.import', {
    collectiveId,
    lines: PEOPLE.map(([name, birth]) => rosterLine(name, birth)),
  });
  const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 10 });
  for (const index of PEOPLE.keys()) members.push(await joinAs(index, code));
  const { phone: client, nodeId } = person(0);
  await client.call('node.report', report(nodeId, PROGRESS));
  const { quotes } = await client.call('quote.add', { nodeId, text: '-2+3 慢慢来', wallConsent: true });
  await client.call('quote.favour', { nodeId, quoteId: quotes[0]?.id ?? '', favourite: true });
  await person(2).phone.call('node.report', report(person(2).nodeId, '@SUM(A1)'));
  await person(3).phone.call('node.report', report(person(3).nodeId, '读完了'));
  // A document stored before the API refused such characters.
  const base = CloudBase.connect(server.cloud);
  await base.revise('seats', person(3).seatId, { name: TURNED });
  await base.revise('nodes', person(3).nodeId, { progress: { text: TURNED_PROGRESS } });
  const { entries } = await leader.call('roster.list', { collectiveId });
  expect(entries.map(({ name }) => name)).toContain(TURNED);
  const { nodes } = await leader.call('growthCard.open', { cardId: person(3).cardId });
  expect(nodes[0]?.progress?.text).toBe(TURNED_PROGRESS);
}, 60_000);
afterAll(() => server.close());

async function deliver(client: TestClient, order: DocumentOrder): Promise<{ name: string; bytes: Buffer }> {
  const { jobId } = await client.call('document.request', { collectiveId, order });
  await server.cloud.invoke('documents', client.openid, { name: 'document.build', input: { jobId } });
  const { file } = await client.call('document.follow', { jobId });
  if (!file) throw new Error('no file');
  return { name: file.name, bytes: Buffer.from(await (await fetch(file.url)).arrayBuffer()) };
}

const cardOf = (index: number): DocumentOrder => ({ kind: 'growthCard', cardId: person(index).cardId });
const textOf = async (bytes: Buffer): Promise<string> =>
  (await mammoth.extractRawText({ buffer: bytes })).value;

/** Reads a file as plain text with LibreOffice; null where there is none. */
function readByOffice(bytes: Buffer, ending: string, as: string): string | null {
  if (!existsSync('/usr/bin/soffice')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'qingcheng-rare-'));
  writeFileSync(join(folder, `paper.${ending}`), bytes);
  const home = `-env:UserInstallation=file://${folder}/profile`;
  const options = { stdio: 'ignore', timeout: 100_000, cwd: folder } as const;
  execFileSync('soffice', [home, '--headless', '--convert-to', as, `paper.${ending}`], options);
  return readFileSync(join(folder, `paper.${as.slice(0, 3)}`), 'utf8');
}

test.each([
  ['a direction override', 'a\u202eb'],
  ['a control', 'a\u0000b'],
  ['half of a four-byte hanzi', 'a\ud842'],
])('the API refuses texts and names with %s', async (_what, text) => {
  const { phone: client, nodeId } = person(1);
  expect(await client.refused('node.report', report(nodeId, text))).toMatchObject({ code: 'bad-input' });
  const lines = [rosterLine(text, '1990-01')];
  expect((await leader.refused('roster.import', { collectiveId, lines })).code).toBe('bad-input');
});

test('a card with a rare name shows its text in Word and LibreOffice, and its file bears the name', async () => {
  const { name, bytes } = await deliver(person(0).phone, cardOf(0));
  expect(name).toBe(`青年成长计划卡 ${RARE}.docx`);
  const readers = [await textOf(bytes), readByOffice(bytes, 'docx', 'txt:Text (encoded):UTF8')];
  for (const text of readers.filter((one) => one !== null)) {
    for (const words of [RARE, 'שלום，第一轮读完了', '=1+1 𠮷〇👨‍👩‍👧', '-2+3 慢慢来', '办税〇厅'])
      expect(text).toContain(words);
    expect(text).not.toContain('\ufffd');
  }
});

test('stored text with direction or line-break characters is printed without them', async () => {
  const { name, bytes } = await deliver(leader, cardOf(3));
  expect(name).toBe('青年成长计划卡 王全安.docx');
  const text = await textOf(bytes);
  for (const words of ['王全安', '=2+2 读完了']) expect(text).toContain(words);
  expect(hasHiddenCharacters(text.replace(/\t/g, ''))).toBe(false);
});

test('no cell of the registers is a formula, and every text is verbatim', async () => {
  const { name, bytes } = await deliver(leader, { kind: 'ledger' });
  expect(name).toBe('台账 办税〇厅.xlsx');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const cells: ExcelJS.Cell[] = [];
  for (const sheet of book.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)));
  expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula)).toEqual([]);
  const words = cells.map(({ value }) => value);
  for (const word of [RARE, PROGRESS, "'=1+1", "'@SUM(A1)", "'-2+3 慢慢来", '王全安', "'=2+2 读完了"])
    expect(words).toContain(word);
  const read = readByOffice(bytes, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76');
  if (read === null) return;
  for (const word of [RARE, "'=1+1", "'@SUM(A1)", '王全安']) expect(read).toContain(word);
  expect(read).not.toMatch(/#NAME|Err:/);
});

test('the archive has one card per person, distinct for equal names, with file names every system reads', async () => {
  const { name, bytes } = await deliver(leader, { kind: 'collective' });
  expect(name).toBe('办税〇厅 2026.zip');
  const zip = await JSZip.loadAsync(bytes);
  const cards = Object.keys(zip.files).filter((path) => /^成长卡.+\.docx$/.test(path));
  expect(cards.sort()).toEqual(
    ['成长卡/=1+1.docx', `成长卡/${RARE} 2.docx`, `成长卡/${RARE}.docx`, '成长卡/王全安.docx'].sort(),
  );
  for (const [path, ...words] of [
    [`成长卡/${RARE}.docx`, RARE, '1997年3月', '-2+3 慢慢来'],
    [`成长卡/${RARE} 2.docx`, RARE, '1998年4月'],
    ['成长卡/=1+1.docx', '=1+1', '@SUM(A1)'],
    ['成长卡/王全安.docx', '王全安', '=2+2 读完了'],
  ] as const) {
    const text = await textOf((await zip.file(path)?.async('nodebuffer')) ?? Buffer.alloc(0));
    for (const word of words) expect(text).toContain(word);
  }
  // The UTF-8 flag: without it Windows reads names in the local code page.
  const unmarked = [...headersOf(bytes)].filter(({ path, flags }) => /[^ -~]/.test(path) && !(flags & 0x800));
  expect(unmarked).toEqual([]);
  const page = (await zip.file('目录.html')?.async('string')) ?? '';
  const links = [...page.matchAll(/href="([^"]+)"/g)].map((match) => decodeURIComponent(match[1] ?? ''));
  for (const path of cards) expect(links).toContain(path);
  expect(hasHiddenCharacters(page)).toBe(false);
});

/** Reads the entries of a zip directory from its bytes. */
function* headersOf(zip: Buffer): Generator<{ path: string; flags: number }> {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const length = zip.readUInt16LE(at + 28);
    yield { path: zip.toString('utf8', at + 46, at + 46 + length), flags: zip.readUInt16LE(at + 8) };
  }
}
