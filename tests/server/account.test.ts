import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ERASED_NAME, RETENTION_DAYS } from '../../core/domain/account';
import { compactDatabase } from '../../localcloud/store/compact';
import { readDocuments } from '../../localcloud/store/read-documents';
import { ERASED_COLLECTIONS } from '../../server/features/leadership/erase';
import { SCHEMAS } from '../../server/store/schemas/schemas';
import { accountAddress } from '../../server/store/ids';
import { storeOf } from '../harness/admin-sdk';
import { attach } from '../harness/attachments';
import { samplePdf } from '../samples/evidence-file';
import { createDistrict } from '../harness/district-fixture';
import { sendPicture } from '../harness/sample-picture';
import { samplePicture } from '../samples/picture';
import { createTeam, rosterLine, sampleCard, type Team } from '../harness/team-fixture';
import { openTestServer, type TestServer } from '../harness/test-server';

jest.setTimeout(120_000);
const START = '2026-03-10T02:00:00.000Z';
let server: TestServer;
let erased: Team;
let dissolved: Team;
let erasedPictures: string[] = [];
beforeAll(async () => {
  server = await openTestServer(START);
}, 60_000);
beforeEach(() => server.cloud.clock.set(START));
afterAll(() => server.close());

const days = (count: number): void =>
  server.cloud.clock.set(new Date(Date.parse(START) + count * 86_400_000).toISOString());
const tick = async (): Promise<void> => {
  await server.cloud.invoke('clock', null, {});
  await server.cloud.idle();
};
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
/** The collections that hold an account. */
async function tracesOf(openid: string): Promise<string[]> {
  const found: string[] = [];
  await readDocuments(server.data, ({ collection, id, document }) => {
    const text = `${id} ${JSON.stringify(document)}`;
    if (text.includes(openid) || text.includes(accountAddress(openid))) found.push(collection);
  });
  return [...new Set(found)].sort();
}
const NAME = '陈一诺';
const PRIVATE = { birth: '1983-11', phone: '13912345678', volunteerNo: '500123456789' };
const DRAFT = '还没有给别人看过的心愿';

/** Replaces the roster line of a member by one with private values found nowhere else. */
async function withPrivateValues(team: Team, birth = PRIVATE.birth): Promise<void> {
  const { collectiveId, clients, seats } = team;
  const { entries } = await clients.leader.call('roster.list', { collectiveId });
  const entry = entries.find(({ seatId }) => seatId === seats.owner);
  await clients.leader.call('roster.revise', {
    ...{ collectiveId, seatId: seats.owner, baseVersion: entry?.version ?? 0 },
    line: { ...rosterLine(NAME, birth), phone: PRIVATE.phone, volunteerNo: PRIVATE.volunteerNo },
  });
}

describe('closing an account', () => {
  test('is refused to a 号长 and to a holder of an office, who hand over first', async () => {
    const team = await createTeam(server, 'close-refused');
    expect((await team.clients.leader.refused('person.close', {})).code).toBe('leader-must-stay');
    const officer = server.client('openid-close-officer');
    await storeOf(server.cloud).transact(
      (tx) =>
        tx.put('people', {
          _id: officer.openid,
          seats: [],
          offices: [{ kind: 'body', orgId: 'o', name: '团委' }],
        } as never),
      () => true,
    );
    expect((await officer.refused('person.close', {})).code).toBe('office-held');
    await storeOf(server.cloud).transact(
      (tx) => tx.remove('people', officer.openid),
      () => true,
    );
  });

  test('waits seven days, asking twice changes nothing, and the person may take it back', async () => {
    const team = await createTeam(server, 'close-kept');
    const { member } = team.clients;
    const { closesAt } = await member.call('person.close', {});
    expect(closesAt).toMatch(/^2026-03-17T02:00/);
    days(1);
    expect(await member.call('person.close', {})).toEqual({ closesAt });
    expect((await member.call('person.describe', {})).closesAt).toBe(closesAt);
    await member.call('person.keep', {});
    expect(await member.call('person.describe', {})).not.toHaveProperty('closesAt');
    days(30);
    await tick();
    expect((await member.call('today.open', {}))?.seat.name).toBe('吴子涵');
  });

  test('erases nothing before its time, nor while the person leads or a vote with them is running', async () => {
    const team = await createTeam(server, 'close-leads');
    const { collectiveId, clients, seats } = team;
    await clients.member.call('person.close', {});
    await clients.leader.call('collective.handOver', { collectiveId, seatId: seats.member });
    await clients.member.call('collective.acceptHandOver', { collectiveId });
    days(6);
    await tick();
    expect((await clients.member.call('person.describe', {})).closesAt).toBeDefined();
    days(8);
    await tick();
    expect(await clients.member.call('person.describe', {})).toMatchObject({ seats: [{ leader: true }] });
    expect(await clients.member.call('person.describe', {})).not.toHaveProperty('closesAt');
  });

  test('erases what belongs to the person alone, and takes the name from what stays', async () => {
    const team = await createTeam(server, 'close-all');
    const { collectiveId, cardId, clients, seats, nodeId } = team;
    const { owner, leader, member, partner } = clients;
    erased = team;
    await withPrivateValues(team);
    const wall = await sendPicture(server, owner, collectiveId, samplePicture('pass'), 'post');
    await owner.call('post.publish', {
      ...{ collectiveId, month: '2026-03', baseVersion: 0, nodeId, completion: 50, text: '学完了前三章。' },
      ...{ next: '做两套真题', need: '', wallConsent: true, pictures: [wall] },
    });
    const face = await sendPicture(server, owner, collectiveId, samplePicture('pass'), 'portrait');
    await owner.call('portrait.choose', { collectiveId, pictureId: face });
    await server.cloud.idle();
    erasedPictures = [wall, face];
    const shown = filesOf(server.data).filter((path) => erasedPictures.some((id) => path.includes(id)));
    expect(shown.length).toBeGreaterThanOrEqual(2);
    const { version } = await owner.call('growthCard.open', { cardId });
    await owner.call('growthCard.saveDraft', { cardId, baseVersion: version, content: sampleCard(DRAFT) });
    await owner.call('nodeNote.save', {
      ...{ nodeId, baseVersion: 0, wentWell: DRAFT, gotStuck: '', nextTime: '' },
    });
    const { innovationId } = await owner.call('innovation.save', {
      ...{ collectiveId, innovationId: null, baseVersion: 0, submit: false },
      content: {
        ...{ kind: 'renewal', benefitKind: 'economic', authorSeatIds: [seats.owner] },
        text: { title: '错例本', problem: '', method: '', effect: '', benefit: '', basis: '' },
      },
    });
    const about = { collectiveId, about: { kind: 'innovation' as const, id: innovationId } };
    const attached = { name: '说明.pdf', kind: 'pdf' as const, bytes: samplePdf() };
    expect(await attach(server, owner, about, attached)).toMatchObject({ ok: true });
    const [evidence] = await storeOf(server.cloud).find(
      'pictures',
      { collectiveId, use: 'evidence' },
      { limit: 9 },
    );
    expect(evidence).toMatchObject({ name: NAME, openid: owner.openid });
    await leader.call('wall.freeze', { collectiveId, month: '2026-03' });
    await owner.call('seatMove.issueCode', { collectiveId, seatId: seats.owner });
    await owner.call('person.close', {});
    days(8);
    await tick();
    await tick();
    expect(await owner.call('today.open', {})).toBeNull();
    expect(await owner.call('person.describe', {})).toMatchObject({ seats: [], asks: [] });
    const seat = await storeOf(server.cloud).get('seats', seats.owner);
    expect(seat).toMatchObject({
      name: ERASED_NAME,
      state: 'left',
      openid: null,
      erasedAt: expect.any(String),
    });
    expect(seat).not.toHaveProperty('holder');
    // Evidence is the collective's: the file stays, who attached it is forgotten.
    const stored = await storeOf(server.cloud).get('pictures', evidence?._id ?? '');
    expect([stored?.fileId, stored?.file]).toEqual([evidence?.fileId, evidence?.file]);
    expect(stored).toMatchObject({ name: ERASED_NAME, openid: '', seatId: '' });
    expect(filesOf(server.data).some((path) => path.endsWith(stored?.fileId?.split('/').at(-1) ?? '?'))).toBe(
      true,
    );
    const names = (await member.call('roster.list', { collectiveId })).entries.map(({ name }) => name);
    expect(names).not.toContain(NAME);
    const card = await storeOf(server.cloud).get('cards', cardId);
    expect(card).toMatchObject({ ownerName: ERASED_NAME, draft: null, hidden: true });
    expect((await partner.refused('growthCard.open', { cardId })).code).toBe('not-found');
    // Nobody gets the seat again, not even the account itself.
    expect((await leader.refused('roster.restore', { collectiveId, seatId: seats.owner })).code).toBe(
      'not-found',
    );
    const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
    await owner.call('join.ask', { code, name: NAME, birth: PRIVATE.birth });
    const { joins } = await leader.call('roster.list', { collectiveId });
    expect(joins).toMatchObject([{ matchedSeatId: null }]);
    expect(joins[0]).not.toHaveProperty('heldSeatId');
    await owner.call('join.withdraw', { joinId: joins[0]?.joinId ?? '' });
    expect((await leader.call('roster.list', { collectiveId })).joins).toEqual([]);
    expect((await owner.call('person.describe', {})).asks).toEqual([]);
    expect((await member.refused('join.withdraw', { joinId: joins[0]?.joinId ?? '' })).code).toBe(
      'not-found',
    );
  });

  test('is forgotten by the clock for those who left, who asked in vain, and who came back to nothing', async () => {
    const team = await createTeam(server, 'left-long');
    const { collectiveId, cardId, clients, seats } = team;
    const { owner, leader, member, partner } = clients;
    await withPrivateValues(team, '1984-12');
    const face = await sendPicture(server, owner, collectiveId, samplePicture('pass'), 'post');
    const { version } = await owner.call('growthCard.open', { cardId });
    await owner.call('growthCard.saveDraft', { cardId, baseVersion: version, content: sampleCard(DRAFT) });
    await owner.call('nodeNote.save', {
      ...{ nodeId: team.nodeId, baseVersion: 0, wentWell: DRAFT, gotStuck: '', nextTime: '' },
    });
    const vain = server.client('openid-left-long-vain');
    const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 });
    await vain.call('join.ask', { code, name: '没等到的人', birth: '2001-01' });
    for (const [client, seatId] of [
      [owner, seats.owner],
      [member, seats.member],
    ] as const)
      await client.call('person.leave', { collectiveId, seatId });
    await leader.call('roster.restore', { collectiveId, seatId: seats.member });
    // Somebody who left and leads another collective keeps the account.
    await partner.call('person.leave', { collectiveId, seatId: seats.partner });
    await partner.call('collective.create', {
      ...{ name: '另一个集体', unit: '某局', trade: '', cycle: { from: '2026-01', to: '2026-12' } },
      leader: { name: '周文博', birth: '1993-05' },
    });
    days(RETENTION_DAYS - 1);
    await tick();
    expect(await tracesOf(owner.openid)).toEqual(['joins', 'people', 'pictures', 'seats']);
    days(RETENTION_DAYS + 1);
    await tick();
    await tick();
    for (const gone of [owner, member, vain]) expect(await tracesOf(gone.openid)).toEqual([]);
    expect((await partner.call('person.describe', {})).seats).toMatchObject([
      { collectiveName: '另一个集体' },
    ]);
    expect(await tracesOf(partner.openid)).toEqual(['people', 'seats']);
    expect(filesOf(server.data).some((path) => path.includes(face))).toBe(false);
    expect(await storeOf(server.cloud).get('nodeNotes', team.nodeId)).toBeNull();
    // The line of the roster stays, by name only, and what was public of the card.
    const seat = await storeOf(server.cloud).get('seats', seats.owner);
    expect(seat).toMatchObject({ name: NAME, state: 'left', details: { birth: '', phone: '' } });
    expect(await storeOf(server.cloud).get('cards', cardId)).toMatchObject({ ownerName: NAME, draft: null });
    // Whoever asks for the line now needs a witness and seven days.
    await leader.call('roster.restore', { collectiveId, seatId: seats.owner });
    await owner.call('join.ask', {
      code: (await leader.call('invitation.issue', { collectiveId, days: 7, uses: 5 })).code,
      name: NAME,
      birth: '1984-12',
    });
    const { joins } = await leader.call('roster.list', { collectiveId });
    const joinId = joins[0]?.joinId ?? '';
    const refusal = await leader.refused('join.confirm', { collectiveId, joinId, seatId: seats.owner });
    expect(refusal.code).toBe('seat-of-another');
  });

  test('a dissolved collective can be taken back for thirty days, and is gone then', async () => {
    const team = await createTeam(server, 'dissolved');
    const { collectiveId, clients, seats, cardId } = team;
    const { leader, owner, partner, member, fan } = clients;
    const picture = await sendPicture(server, owner, collectiveId, samplePicture('pass'), 'post');
    await leader.call('house.add', {
      ...{ collectiveId, from: '2026-01-01', until: '2026-12-31' },
      house: { name: '春晖', address: '春晖路', contactName: '李老师', contactPhone: '13800002222' },
    });
    for (const [client, seatId] of [
      [owner, seats.owner],
      [partner, seats.partner],
      [member, seats.member],
      [fan, seats.fan],
    ] as const)
      await client.call('person.leave', { collectiveId, seatId });
    const dissolve = () => leader.call('collective.dissolve', { collectiveId, name: '办税服务厅dissolved' });
    await dissolve();
    const [mine] = (await leader.call('person.describe', {})).dissolved ?? [];
    expect(mine).toMatchObject({ collectiveId, goneAt: expect.stringMatching(/^2026-04-09T02:00/) });
    expect((await owner.refused('collective.revive', { collectiveId })).code).toBe('not-found');
    days(29);
    await tick();
    await leader.call('collective.revive', { collectiveId });
    expect(await leader.call('person.describe', {})).not.toHaveProperty('dissolved');
    expect((await leader.refused('collective.revive', { collectiveId })).code).toBe('not-found');
    await leader.call('roster.restore', { collectiveId, seatId: seats.owner });
    const { entries } = await leader.call('roster.list', { collectiveId });
    expect(entries.map(({ name }) => name)).toEqual(['赵明轩', NAME]);
    await dissolve();
    days(40);
    await tick();
    expect(await storeOf(server.cloud).get('cards', cardId)).not.toBeNull();
    days(60);
    await tick();
    await tick();
    const found: string[] = [];
    await readDocuments(server.data, ({ collection, id, document }) => {
      const text = `${id} ${JSON.stringify(document)}`;
      if ([collectiveId, cardId, ...Object.values(seats)].some((one) => text.includes(one)))
        found.push(`${collection} ${id}`);
    });
    expect(found).toEqual([]);
    expect(filesOf(server.data).some((path) => path.includes(picture))).toBe(false);
    expect((await leader.refused('collective.revive', { collectiveId })).code).toBe('not-found');
  });

  test('a collective with members is dissolved as a whole, comes back as it was, with its body, or is gone', async () => {
    const office = await createDistrict(server, 'dissolved-all');
    const { district, body } = office.clients;
    const team = await createTeam(server, 'dissolved-all');
    await office.addTeam(team);
    const { collectiveId, clients, seats, cardId, nodeId } = team;
    const { leader, owner, partner, member, fan } = clients;
    await withPrivateValues(team, '1985-10');
    await partner.call('node.advise', { nodeId, text: '整体解散前的建议' });
    await owner.call('post.publish', {
      ...{ collectiveId, month: '2026-03', baseVersion: 0, nodeId: null, completion: 50, text: '三月' },
      ...{ next: '', need: '', wallConsent: true },
    });
    const shown = async (client: typeof owner): Promise<[string[], unknown, unknown]> => [
      (await client.call('roster.list', { collectiveId })).entries.map(({ name }) => name),
      (await client.call('growthCard.open', { cardId })).nodes,
      await client.call('wall.open', { collectiveId }),
    ];
    const before = await shown(owner);
    const input = { collectiveId, name: '办税服务厅dissolved-all' };
    expect((await leader.refused('collective.dissolve', input)).code).toBe('not-alone');
    // A 号长 whom others want to replace does not take the collective away from them.
    const seat = { collectiveId, seatId: seats.partner };
    await member.call('rescue.begin', { ...seat, reason: '联系不上' });
    const withMembers = { ...input, withMembers: true as const };
    expect((await leader.refused('collective.dissolve', withMembers)).code).toBe('rescue-running');
    await member.call('rescue.withdraw', { collectiveId });
    await leader.call('collective.dissolve', withMembers);
    await tick();
    for (const client of Object.values(clients)) {
      expect((await client.refused('wall.open', { collectiveId })).code).toBe('not-found');
      const { seats: held, dissolved } = await client.call('person.describe', {});
      expect(held).toEqual([]);
      expect(dissolved).toMatchObject([{ collectiveId, goneAt: expect.stringMatching(/^2026-04-09/) }]);
      expect(dissolved?.[0]?.member).toBe(client === leader ? undefined : true);
    }
    const listed = async () => (await body.call('body.open', { bodyId: office.bodyId })).collectives;
    expect(JSON.stringify(await listed())).not.toContain(collectiveId);
    // What somebody wrote goes along meanwhile; only the 号长 takes the collective back.
    expect((await owner.call('cardMove.mine', {})).seats).toMatchObject([{ left: true, cards: 1 }]);
    await owner.call('person.takeAlong', {});
    expect((await owner.refused('collective.revive', { collectiveId })).code).toBe('not-found');
    // Meanwhile one of them erases the account.
    await fan.call('person.close', {});
    days(20);
    await tick();
    await leader.call('collective.revive', { collectiveId });
    await tick();
    for (const client of [leader, owner, partner, member])
      expect(await client.call('person.describe', {})).not.toHaveProperty('dissolved');
    expect((await fan.call('person.describe', {})).seats).toEqual([]);
    // All is as before, but for the one whose account is erased.
    const [names, nodes, wall] = before;
    expect(await shown(owner)).toEqual([names.filter((name) => name !== '刘书记'), nodes, wall]);
    expect(JSON.stringify(await listed())).toContain(collectiveId);
    const events = (await owner.call('seatMove.list', { collectiveId })).log.map(({ event }) => event);
    expect(events.slice(0, 2)).toEqual(['revived', 'dissolved']);
    await leader.call('collective.dissolve', withMembers);
    await tick();
    days(60);
    await tick();
    await tick();
    const traces = [collectiveId, cardId, ...Object.values(seats), '整体解散前的建议'];
    const found: string[] = [];
    await readDocuments(server.data, ({ collection, id, document }) => {
      const text = `${id} ${JSON.stringify(document)}`;
      if (traces.some((one) => text.includes(one))) found.push(`${collection} ${id}`);
    });
    expect(found).toEqual([]);
    expect(await owner.call('person.describe', {})).toMatchObject({ seats: [] });
    expect(district.openid).not.toBe('');
    days(RETENTION_DAYS + 70);
    await tick();
    await tick();
    for (const { openid } of Object.values(clients)) expect(await tracesOf(openid)).toEqual([]);
    dissolved = team;
  });

  test('the erasure of a collective knows every collection that names one', () => {
    const named = (Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]).filter((name) => {
      const schema = SCHEMAS[name];
      const variants = 'options' in schema ? schema.options : [schema];
      return variants.some((one) => 'collectiveId' in one.shape);
    });
    // What a district was handed, and its list, are its own.
    const ofDistricts = ['applications', 'titles'];
    expect([...named].sort()).toEqual([...ERASED_COLLECTIONS, ...ofDistricts].sort());
  });

  test('leaves no trace in documents, files, indexes and free pages of the data folder', async () => {
    const openid = erased.clients.owner.openid;
    const traces = [openid, accountAddress(openid), PRIVATE.phone, PRIVATE.birth, PRIVATE.volunteerNo, DRAFT];
    const found: string[] = [];
    await readDocuments(server.data, ({ collection, id, document }) => {
      const text = `${id} ${JSON.stringify(document)}`;
      for (const trace of traces) if (text.includes(trace)) found.push(`${collection} ${id}: ${trace}`);
      const ofCollective = text.includes(erased.collectiveId) && collection !== 'dossierVersions';
      if (ofCollective && text.includes(NAME)) found.push(`${collection} ${id}: ${NAME}`);
    });
    expect(found).toEqual([]);
    // Of a collective that was dissolved with everybody in it, too.
    for (const client of Object.values(dissolved.clients))
      traces.push(client.openid, accountAddress(client.openid));
    traces.push('1985-10');
    await server.cloud.stop();
    await compactDatabase(server.data);
    const files = filesOf(server.data);
    expect(files.some((path) => path.endsWith('database.mdb'))).toBe(true);
    for (const path of files) {
      const bytes = readFileSync(path);
      for (const trace of traces) if (bytes.includes(trace)) found.push(`${path}: ${trace}`);
      for (const pictureId of erasedPictures) if (path.includes(pictureId)) found.push(path);
    }
    expect(found).toEqual([]);
  });
});
