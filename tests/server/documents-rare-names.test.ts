import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { DocumentOrder } from '../../core/contract/document';
import { hasHiddenCharacters } from '../../core/domain/text';
import type { House, Phone } from '../harness-house';
import { openHouse } from '../harness-house';
import { CloudBase } from '../harness-sdk';
import { rosterLine, someCard } from '../harness-team';

jest.setTimeout(120_000);

/** A zero that is a sign, a hanzi of four bytes. */
const RARE = '𠮷〇丽';
/** What the older record of the fourth person holds; the door takes neither. */
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
  readonly phone: Phone;
  readonly seatId: string;
  readonly cardId: string;
  readonly nodeId: string;
}

let house: House;
let leader: Phone;
let collectiveId = '';
const members: Member[] = [];
const person = (index: number): Member => members[index] as Member;

async function joinAs(index: number, code: string): Promise<Member> {
  const [name, birth] = PEOPLE[index] as (typeof PEOPLE)[number];
  const phone = house.phone(`openid-rare-${index}`);
  await phone.does('join.ask', { code, name, birth });
  const [ask] = (await leader.does('roster.list', { collectiveId })).joins;
  const seatId = ask?.matchedSeatId ?? '';
  await leader.does('join.confirm', { collectiveId, joinId: ask?.joinId ?? '', seatId });
  const cardId = `${seatId}.2026`;
  await phone.does('growthCard.submit', { cardId, baseVersion: 0, content: someCard('=1+1') });
  const nodeId = (await phone.does('growthCard.open', { cardId })).nodes[0]?.nodeId ?? '';
  return { phone, seatId, cardId, nodeId };
}

const report = (nodeId: string, text: string) => ({
  ...{ nodeId, baseVersion: 1, state: 'reached' as const, actualMonth: '2026-03', completion: 100, text },
});

beforeAll(async () => {
  house = await openHouse();
  leader = house.phone('openid-rare-leader');
  ({ collectiveId } = await leader.does('collective.create', {
    ...{ name: '办税〇厅', unit: '某区税务局', trade: '', cycle: { from: '2026-01', to: '2026-12' } },
    leader: { name: '赵明轩', birth: '1990-01' },
  }));
  await leader.does('roster.import', {
    collectiveId,
    lines: PEOPLE.map(([name, birth]) => rosterLine(name, birth)),
  });
  const { code } = await leader.does('invitation.issue', { collectiveId, days: 7, uses: 10 });
  for (const index of PEOPLE.keys()) members.push(await joinAs(index, code));
  const { phone, nodeId } = person(0);
  await phone.does('node.report', report(nodeId, PROGRESS));
  const { quotes } = await phone.does('quote.add', { nodeId, text: '-2+3 慢慢来', wallConsent: true });
  await phone.does('quote.favour', { nodeId, quoteId: quotes[0]?.id ?? '', favourite: true });
  await person(2).phone.does('node.report', report(person(2).nodeId, '@SUM(A1)'));
  await person(3).phone.does('node.report', report(person(3).nodeId, '读完了'));
  // A record from before the door refused such signs.
  const base = CloudBase.connect(house.cloud);
  await base.revise('seats', person(3).seatId, { name: TURNED });
  await base.revise('nodes', person(3).nodeId, { progress: { text: TURNED_PROGRESS } });
  const { entries } = await leader.does('roster.list', { collectiveId });
  expect(entries.map(({ name }) => name)).toContain(TURNED);
  const { nodes } = await leader.does('growthCard.open', { cardId: person(3).cardId });
  expect(nodes[0]?.progress?.text).toBe(TURNED_PROGRESS);
}, 60_000);
afterAll(() => house.close());

async function deliver(phone: Phone, order: DocumentOrder): Promise<{ name: string; bytes: Buffer }> {
  const { jobId } = await phone.does('document.request', { collectiveId, order });
  await house.cloud.invoke('documents', phone.openid, { name: 'document.build', input: { jobId } });
  const { file } = await phone.does('document.follow', { jobId });
  if (!file) throw new Error('no file');
  return { name: file.name, bytes: Buffer.from(await (await fetch(file.url)).arrayBuffer()) };
}

const cardOf = (index: number): DocumentOrder => ({ kind: 'growthCard', cardId: person(index).cardId });
const textOf = async (bytes: Buffer): Promise<string> =>
  (await mammoth.extractRawText({ buffer: bytes })).value;

/** What LibreOffice reads in a file, as plain text; null where there is none. */
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
])('the door takes no text and no name with %s', async (_what, text) => {
  const { phone, nodeId } = person(1);
  expect(await phone.refused('node.report', report(nodeId, text))).toMatchObject({ code: 'bad-input' });
  const lines = [rosterLine(text, '1990-01')];
  expect((await leader.refused('roster.import', { collectiveId, lines })).code).toBe('bad-input');
});

test('a card of a rare name says in Word and LibreOffice what its owner wrote, and bears the name as its file', async () => {
  const { name, bytes } = await deliver(person(0).phone, cardOf(0));
  expect(name).toBe(`青年成长计划卡 ${RARE}.docx`);
  const readers = [await textOf(bytes), readByOffice(bytes, 'docx', 'txt:Text (encoded):UTF8')];
  for (const text of readers.filter((one) => one !== null)) {
    for (const words of [RARE, 'שלום，第一轮读完了', '=1+1 𠮷〇👨‍👩‍👧', '-2+3 慢慢来', '办税〇厅'])
      expect(text).toContain(words);
    expect(text).not.toContain('\ufffd');
  }
});

test('a record with signs that turn or break a line is printed without them', async () => {
  const { name, bytes } = await deliver(leader, cardOf(3));
  expect(name).toBe('青年成长计划卡 王全安.docx');
  const text = await textOf(bytes);
  for (const words of ['王全安', '=2+2 读完了']) expect(text).toContain(words);
  expect(hasHiddenCharacters(text.replace(/\t/g, ''))).toBe(false);
});

test('no cell of the ledgers is reckoned with, and every word stands as it was written', async () => {
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

test('the archive names each person’s card, people of one name apart, in names that every system reads', async () => {
  const { name, bytes } = await deliver(leader, { kind: 'collective' });
  expect(name).toBe('办税〇厅 2026.zip');
  const zip = await JSZip.loadAsync(bytes);
  const cards = Object.keys(zip.files).filter((path) => path.endsWith('.docx'));
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
  // The bit that says UTF-8: without it Windows reads names in the code page of the house.
  const unmarked = [...headersOf(bytes)].filter(({ path, flags }) => /[^ -~]/.test(path) && !(flags & 0x800));
  expect(unmarked).toEqual([]);
  const page = (await zip.file('目录.html')?.async('string')) ?? '';
  const links = [...page.matchAll(/href="([^"]+)"/g)].map((match) => decodeURIComponent(match[1] ?? ''));
  for (const path of cards) expect(links).toContain(path);
  expect(hasHiddenCharacters(page)).toBe(false);
});

/** The entries of a zip's directory as their bytes stand. */
function* headersOf(zip: Buffer): Generator<{ path: string; flags: number }> {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const length = zip.readUInt16LE(at + 28);
    yield { path: zip.toString('utf8', at + 46, at + 46 + length), flags: zip.readUInt16LE(at + 8) };
  }
}
