import { unzipSync } from 'fflate';
import { readDocuments } from '../../localcloud/store/read-documents';
import { PRIVATE_FIELDS, type PrivateField, type Reader } from '../../core/domain/private-fields';
import { HELP_MESSAGES } from '../../src/messages/help';
import { LINE_MESSAGES } from '../../src/messages/person';
import { createDistrict } from '../harness/district-fixture';
import { createTeam, type Team } from '../harness/team-fixture';
import { openTestServer, type TestClient, type TestServer } from '../harness/test-server';

jest.setTimeout(120_000);

let server: TestServer;
let team: Team;
/** A value of each private field of the owner that occurs nowhere else. */
const VALUES = {
  gender: '女',
  birth: '1998-01',
  politics: '甲乙丙派',
  joinedPost: '2021-07',
  volunteerNo: '5001987654',
  nationality: '丁戊国',
  phone: '13900001111',
} as const;
type RosterField = keyof typeof VALUES;
const FIELDS = Object.keys(VALUES) as RosterField[];
/** Notes of the owner on a node, that only they may read. */
const NOTE = { wentWell: '子丑寅卯很顺', gotStuck: '辰巳午未卡住', nextTime: '申酉戌亥再试' };
const HOUSE = { name: '春晖', address: '春晖路', contactName: '李老师', contactPhone: '13800002222' };

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'fields');
  const { collectiveId, seats, clients, cardId } = team;
  const { entries } = await clients.leader.call('roster.list', { collectiveId });
  const { version = 0 } = entries.find(({ seatId }) => seatId === seats.owner) ?? {};
  await clients.leader.call('roster.revise', {
    ...{ collectiveId, seatId: seats.owner, baseVersion: version },
    line: { name: '陈一诺', post: '窗口岗', ...VALUES },
  });
  await clients.owner.call('bond.invite', {
    ...{ cardId, seatId: seats.member, as: { kind: 'partner', role: 'mentor' } },
  });
  await clients.owner.call('nodeNote.save', { nodeId: team.nodeId, baseVersion: 0, ...NOTE });
  await clients.leader.call('house.add', {
    ...{ collectiveId, house: HOUSE, from: '2026-01-01', until: '2026-12-31' },
  });
}, 60_000);
afterAll(() => server.close());

const ROLES = ['owner', 'leader', 'partner', 'fan', 'member'] as const;
type Role = (typeof ROLES)[number];
/** The member is invited to the card and has not accepted. */
const readerOf: Readonly<Record<Role, string>> = {
  ...{ owner: 'self', leader: 'leader', partner: 'partner', fan: 'fan', member: 'invited' },
};
const mayRead = (field: PrivateField, role: Role): boolean =>
  (PRIVATE_FIELDS[field] as readonly string[]).includes(readerOf[role]);

const isFor = (field: PrivateField, reader: Reader): boolean =>
  (PRIVATE_FIELDS[field] as readonly Reader[]).includes(reader);

/** Everything that a caller reads of the collective, as text. */
async function readAll(client: TestClient): Promise<string> {
  const { collectiveId, cardId, nodeId } = team;
  const reads = [
    ['today.open', { collectiveId }],
    ['person.describe', {}],
    ['roster.list', { collectiveId, withLeft: true }],
    ['growthCard.open', { cardId }],
    ['nodeNote.open', { nodeId }],
    ['growthCard.versions', { cardId }],
    ['bond.candidates', { cardId }],
    ['wall.open', { collectiveId }],
    ['help.list', { collectiveId }],
    ['showcase.collective', { collectiveId }],
    ['house.list', { collectiveId }],
    ['session.prepare', { collectiveId }],
    ['volunteer.list', { collectiveId }],
    ['eligibility.open', { collectiveId }],
    ['dossier.open', { collectiveId }],
    ['care.list', { collectiveId }],
    ['innovation.list', { collectiveId }],
    ['innovation.prepare', { collectiveId }],
    ['vote.list', { collectiveId }],
    ['seatMove.list', { collectiveId }],
    ['privateRead.list', { collectiveId }],
    ['sprint.open', { cardId, nodeId }],
  ] as const;
  const answers = await Promise.all(
    reads.map(async ([name, input]) => (await client.request(name, input as never)).result),
  );
  return JSON.stringify(answers.map((answer) => (answer.ok ? answer.value : answer.code)));
}

describe.each(ROLES)('%s', (role) => {
  let text = '';
  beforeAll(async () => {
    text = await readAll(team.clients[role]);
  });

  test.each(FIELDS)('reads %s of the owner as the table says', (field) => {
    expect([field, text.includes(`"${VALUES[field]}"`)]).toEqual([field, mayRead(field, role)]);
  });

  test('reads what the owner notes for themselves as the table says', () => {
    for (const words of Object.values(NOTE))
      expect([words, text.includes(words)]).toEqual([words, mayRead('ownNote', role)]);
  });

  test.each(['contactName', 'contactPhone'] as const)('reads %s of a house as the table says', (field) => {
    expect([field, text.includes(HOUSE[field])]).toEqual([field, mayRead(field, role)]);
  });
});

test.each(['partner', 'fan', 'member', 'leader'] as const)(
  'the card on the screen shows nothing private to %s',
  async (role) => {
    const { basics } = await team.clients[role].call('growthCard.open', { cardId: team.cardId });
    expect(basics).toMatchObject({ gender: '', politics: '', joinedPost: '', volunteerNo: '', birth: null });
  },
);

test('the privacy page names every field of the roster beside its readers, and no other passage does', () => {
  const passages = HELP_MESSAGES.privacyPassages;
  const both = passages.find(({ title }) => title === '号长和您自己看得到');
  for (const field of FIELDS) {
    expect(PRIVATE_FIELDS[field].slice(0, 2)).toEqual(['self', 'leader']);
    expect(both?.text).toContain(LINE_MESSAGES[field]);
  }
  const colleagues = passages.find(({ title }) => title === '同事看得到');
  for (const field of FIELDS) expect(colleagues?.text).not.toContain(LINE_MESSAGES[field]);
});

describe('the log of reads', () => {
  const readsOf = async (role: 'owner' | 'partner' | 'leader') =>
    (await team.clients[role].call('privateRead.list', { collectiveId: team.collectiveId })).reads;

  test('tells who read in which role, once a day, and not one’s own reads', async () => {
    const { collectiveId, clients, cardId } = team;
    for (let time = 0; time < 3; time += 1) await clients.leader.call('roster.list', { collectiveId });
    await clients.leader.call('document.request', { collectiveId, order: { kind: 'growthCard', cardId } });
    expect(await readsOf('owner')).toEqual([
      expect.objectContaining({ what: 'cardPaper', role: 'leader', by: '赵明轩' }),
      expect.objectContaining({ what: 'roster', role: 'leader', by: '赵明轩' }),
    ]);
    expect((await readsOf('partner')).map(({ what }) => what)).toEqual(['roster']);
    expect(await readsOf('leader')).toEqual([]);
    server.cloud.clock.set('2026-03-11T02:00:00.000Z');
    await clients.leader.call('roster.list', { collectiveId });
    expect((await readsOf('partner')).map(({ what }) => what)).toEqual(['roster', 'roster']);
  });

  test('a member’s own look at the roster is nobody’s business', async () => {
    const before = await readsOf('owner');
    await team.clients.partner.call('roster.list', { collectiveId: team.collectiveId });
    expect(await readsOf('owner')).toEqual(before);
  });

  test('is kept for a year', async () => {
    server.cloud.clock.set('2027-04-01T02:00:00.000Z');
    await server.cloud.invoke('clock', null, {});
    expect(await readsOf('owner')).toEqual([]);
  });
});

/** What stands in a paper for the private values of a person, in text or as the number of a spreadsheet. */
const PRINTED: Readonly<Record<RosterField, readonly string[]>> = {
  ...{
    gender: ['>女>', '"女"'],
    politics: ['甲乙丙派'],
    volunteerNo: ['5001987654'],
    nationality: ['丁戊国', '老挝'],
  },
  ...{ birth: ['1998-01', '1998年1月', '1998.01', '>35796<'], phone: ['13900001111'] },
  joinedPost: ['2021-07', '2021年7月', '2021.07', '>44378<'],
};
/** The same of the 号长, whose own details a submitted dossier names. */
const OF_LEADER: Readonly<Partial<Record<RosterField, readonly string[]>>> = {
  ...{ birth: ['1990-01', '1990年1月', '1990.01', '>32874<'], politics: ['己庚党'], phone: ['13911112222'] },
  volunteerNo: ['5001123456'],
};
const holds = (text: string, values: readonly string[]): boolean => values.some((one) => text.includes(one));

describe('papers and exports', () => {
  let handed = '';
  const texts = new Map<string, string>();
  const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
  /** Every text inside a file, those inside it included. */
  const textIn = (bytes: Uint8Array): string =>
    isZip(bytes)
      ? Object.entries(unzipSync(bytes))
          .map(([name, inner]) => `${name} ${textIn(inner)}`)
          .join('\n')
      : Buffer.from(bytes)
          .toString('utf8')
          .replace(/<\/?(w:r|w:t|w:rPr|r|t)( [^>]*)?>/g, '>');
  const print = async (client: TestClient, jobId: string): Promise<string> => {
    const event = { name: 'document.build', input: { jobId } };
    await server.cloud.invoke('documents', client.openid, event);
    const { file } = await client.call('document.follow', { jobId });
    if (!file) return '';
    return textIn(new Uint8Array(await (await fetch(file.url)).arrayBuffer()));
  };

  beforeAll(async () => {
    server.cloud.clock.set('2026-03-12T02:00:00.000Z');
    const { collectiveId, clients, seats, cardId } = team;
    const { leader } = clients;
    const { entries } = await leader.call('roster.list', { collectiveId });
    const { version = 0 } = entries.find(({ seatId }) => seatId === seats.leader) ?? {};
    const line = { name: '赵明轩', post: '窗口岗', gender: '男', birth: '1990-01', joinedPost: '' } as const;
    await leader.call('roster.revise', {
      ...{ collectiveId, seatId: seats.leader, baseVersion: version },
      line: {
        ...line,
        politics: '己庚党',
        phone: '13911112222',
        volunteerNo: '5001123456',
        nationality: '中国',
      },
    });
    const paper = { background: '缘起', method: '做法', effect: '成效', feeling: '体会' };
    await leader.call('paper.save', { collectiveId, baseVersion: 0, text: paper });
    const orders = [
      ...([
        { kind: 'growthCard', cardId },
        { kind: 'agreementForm', pairingId: null },
      ] as const),
      ...(['roster', 'ledger', 'booklet', 'experiencePaper', 'collective', 'registrationForm'] as const).map(
        (kind) => ({ kind }),
      ),
      ...(['selfAssessmentForm', 'applicationForm', 'deedsText', 'dossier', 'ballotForm'] as const).map(
        (kind) => ({ kind }),
      ),
    ];
    for (const role of ROLES) {
      for (const order of orders) {
        const { result } = await clients[role].request('document.request', { collectiveId, order });
        if (result.ok) texts.set(`${role} ${order.kind}`, await print(clients[role], result.value.jobId));
      }
      const { jobId } = await clients[role].call('person.takeAlong', {});
      texts.set(`${role} ownRecord`, await print(clients[role], jobId));
    }
    // What is handed in counts nationalities that are known, and agreements that are signed.
    const owner = (await leader.call('roster.list', { collectiveId })).entries.find(
      ({ seatId }) => seatId === seats.owner,
    );
    await leader.call('roster.revise', {
      ...{ collectiveId, seatId: seats.owner, baseVersion: owner?.version ?? 0 },
      line: { name: '陈一诺', post: '窗口岗', ...VALUES, nationality: '老挝' },
    });
    const pairing = (await leader.call('house.list', { collectiveId })).houses[0]?.pairings[0];
    await leader.call('pairing.sign', {
      ...{ collectiveId, pairingId: pairing?.pairingId ?? '', baseVersion: pairing?.version ?? 0 },
      signedOn: '2026-01-01',
    });
    const office = await createDistrict(server, 'fields');
    await office.addTeam(team);
    const file = { collectiveId, baseVersion: 0, exceptionReason: '' };
    const { applicationId } = await leader.call('application.submit', file);
    const { body } = office.clients;
    const order = { kind: 'handedVersion', applicationId, versionId: `${applicationId}.1` } as const;
    const job = await body.call('office.requestDocument', { orgId: office.bodyId, order });
    handed = await print(body, job.jobId);
  }, 120_000);

  test.each(FIELDS)('%s of somebody stands in no paper of a reader whom the table does not name', (field) => {
    const found = [...texts].flatMap(([name, text]) => (holds(text, PRINTED[field]) ? [name] : []));
    const readers = new Set(found.map((name) => name.split(' ')[0] as Role));
    expect([...readers].filter((role) => !mayRead(field, role))).toEqual([]);
    // And it does in those that are made of the table.
    expect([field, found.includes('leader roster')]).toEqual([field, mayRead(field, 'leader')]);
    expect([field, found.includes('owner ownRecord')]).toEqual([field, mayRead(field, 'owner')]);
    expect([field, holds(handed, PRINTED[field])]).toEqual([field, isFor(field, 'office')]);
  });

  test('what the owner notes for themselves stands in their own export alone', async () => {
    for (const words of Object.values(NOTE)) {
      const found = [...texts].flatMap(([name, text]) => (text.includes(words) ? [name] : []));
      expect(found).toEqual(['owner ownRecord']);
      expect(handed).not.toContain(words);
    }
    // Nor does any other document hold it.
    const holding: string[] = [];
    await readDocuments(server.data, ({ collection, document }) => {
      if (JSON.stringify(document).includes(NOTE.gotStuck)) holding.push(collection);
    });
    expect(holding).toEqual(['nodeNotes']);
  });

  test.each(Object.keys(OF_LEADER) as RosterField[])(
    '%s of the 号长 is handed to an office as the table says',
    (field) => {
      const seen = holds(handed, OF_LEADER[field] ?? []);
      expect([field, seen]).toEqual([field, isFor(field, 'office') || isFor(field, 'officeOfLeader')]);
    },
  );

  test.each(['contactName', 'contactPhone'] as const)(
    '%s of a house stands in papers as the table says',
    (field) => {
      const found = [...texts].flatMap(([name, text]) => (text.includes(HOUSE[field]) ? [name] : []));
      const readers = new Set(found.map((name) => name.split(' ')[0] as Role));
      expect([...readers].filter((role) => !mayRead(field, role))).toEqual([]);
      expect([field, handed.includes(HOUSE[field])]).toEqual([field, isFor(field, 'office')]);
    },
  );
});
