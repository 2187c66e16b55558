import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Result } from '../../core/contract/result';
import type { RosterPreview } from '../../core/contract/roster';
import { CloudBase } from '../harness/admin-sdk';
import { createDistrict } from '../harness/district-fixture';
import { upload } from '../harness/sample-picture';
import { createTeam, rosterLine, sampleCard, type Team } from '../harness/team-fixture';
import { openTestServer, type TestServer } from '../harness/test-server';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
}, 60_000);
afterAll(() => server.close());

const rosterOf = ({ collectiveId, clients }: Team) => clients.leader.call('roster.list', { collectiveId });
const issue = ({ collectiveId, clients }: Team) =>
  clients.leader.call('invitation.issue', { collectiveId, days: 7, uses: 50 });
const todosOf = async (client: Team['clients']['leader']) =>
  ((await client.call('today.open', {}))?.todos ?? []).map(({ kind }) => kind);

describe('one procedure inspects codes of every kind', () => {
  test('it says what a code is for', async () => {
    const team = await createTeam(server, 'codes');
    const district = await createDistrict(server, 'codes');
    const { leader, owner } = team.clients;
    const inspect = async (code: string) => (await leader.call('code.inspect', { code })) as { kind: string };
    const join = await issue(team);
    const outside = await owner.call('bond.inviteOutside', {
      cardId: team.cardId,
      name: '王师傅',
      as: { kind: 'fan', role: 'other' },
    });
    const { body } = district.clients;
    const forCollective = await body.call('office.invite', { orgId: district.bodyId, days: 7, uses: 5 });
    const forBody = await district.clients.district.call('office.invite', {
      orgId: district.districtId,
      days: 7,
      uses: 5,
    });
    expect(await inspect(join.code)).toMatchObject({ kind: 'join', unit: '某区税务局' });
    expect(await inspect(outside.code)).toMatchObject({
      kind: 'companion',
      ownerName: '陈一诺',
      inviteeName: '王师傅',
    });
    expect(await inspect(forCollective.code)).toMatchObject({
      kind: 'collective',
      orgName: '某区税务局团委codes',
      led: [{ collectiveId: team.collectiveId }],
    });
    expect(await inspect(forBody.code)).toMatchObject({ kind: 'body', orgName: '某区团区委codes' });
  });

  test('a code that expired, was used up or revoked is answered like one that never existed', async () => {
    const team = await createTeam(server, 'gone');
    const { leader, owner } = team.clients;
    const stranger = server.client('openid-gone-stranger');
    const revoked = await issue(team);
    await leader.call('invitation.revoke', { collectiveId: team.collectiveId, code: revoked.code });
    const used = await owner.call('bond.inviteOutside', {
      cardId: team.cardId,
      name: '李姐',
      as: { kind: 'fan', role: 'other' },
    });
    await owner.call('bond.part', { cardId: team.cardId, bondId: used.bondId });
    for (const code of [revoked.code, used.code, '2222222222', 'operator-code-nobody-has'])
      expect(await stranger.call('code.inspect', { code })).toEqual({ kind: 'unknown' });
  });

  test('twenty attempts an hour may find nothing, a code that exists costs none', async () => {
    const team = await createTeam(server, 'rate');
    const { code } = await issue(team);
    const guesser = server.client('openid-rate-guesser');
    for (let attempt = 0; attempt < 20; attempt += 1) {
      expect(await guesser.call('code.inspect', { code })).toMatchObject({ kind: 'join' });
      expect(await guesser.call('code.inspect', { code: '2222222222' })).toEqual({ kind: 'unknown' });
    }
    expect((await guesser.refused('code.inspect', { code })).code).toBe('too-many-attempts');
    expect(await server.client('openid-rate-other').call('code.inspect', { code })).toMatchObject({
      kind: 'join',
    });
  });
});

describe('joining', () => {
  test('a declined applicant sees it and can apply again with the same code', async () => {
    const team = await createTeam(server, 'again');
    const { collectiveId, clients } = team;
    const { code } = await issue(team);
    const applicant = server.client('openid-again-applicant');
    const { joinId } = await applicant.call('join.ask', { code, name: '郑爽', birth: '1996-02' });
    expect((await applicant.call('person.describe', {})).asks).toMatchObject([{ state: 'waiting', code }]);
    await clients.leader.call('join.decline', { collectiveId, joinId });
    expect((await applicant.call('person.describe', {})).asks).toMatchObject([{ state: 'declined', code }]);
    await applicant.call('join.ask', { code, name: '郑爽', birth: '1996-03' });
    expect((await applicant.call('person.describe', {})).asks).toMatchObject([{ state: 'waiting' }]);
  });

  test('all clear matches are confirmed in one call; one decided meanwhile is skipped', async () => {
    const team = await createTeam(server, 'many');
    const { collectiveId, clients } = team;
    const people = ['冯一', '褚二', '卫三'].map((name, index) => ({ name, birth: `1996-0${index + 1}` }));
    const lines = people.map(({ name, birth }) => rosterLine(name, birth));
    await clients.leader.call('roster.import', { collectiveId, lines });
    const { code } = await issue(team);
    for (const [index, person] of people.entries())
      await server.client(`openid-many-${index}`).call('join.ask', { code, ...person });
    const { joins } = await rosterOf(team);
    const matches = joins.map(({ joinId, matchedSeatId }) => ({ joinId, seatId: matchedSeatId ?? '' }));
    await clients.leader.call('join.decline', { collectiveId, joinId: joins[1]?.joinId ?? '' });
    const result = await clients.leader.call('join.confirmMany', { collectiveId, joins: matches });
    expect([result.confirmed.length, result.skipped]).toEqual([2, [joins[1]?.joinId]]);
    expect((await rosterOf(team)).joins).toEqual([]);
    expect(await server.client('openid-many-0').call('today.open', {})).toMatchObject({
      seat: { name: '冯一' },
    });
  });

  test('a name matches its line whatever dot was typed on either side, up to 50 characters', async () => {
    const team = await createTeam(server, 'dots');
    const { collectiveId, clients } = team;
    const long = `${'名'.repeat(24)}·${'字'.repeat(25)}`;
    const lines = [rosterLine('阿卜来提•买买提', '1996-01'), rosterLine(long.replace('·', '.'), '1996-02')];
    await clients.leader.call('roster.import', { collectiveId, lines });
    expect((await rosterOf(team)).entries.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['阿卜来提·买买提', long]),
    );
    const { code } = await issue(team);
    await server
      .client('openid-dots-1')
      .call('join.ask', { code, name: '阿卜来提。买买提', birth: '1996-01' });
    await server.client('openid-dots-2').call('join.ask', { code, name: long, birth: '1996-02' });
    const { joins } = await rosterOf(team);
    expect(joins.map(({ matchedSeatId }) => matchedSeatId !== null)).toEqual([true, true]);
    const tooLong = { code, name: `${long}长`, birth: '1996-03' };
    expect((await server.client('openid-dots-3').refused('join.ask', tooLong)).code).toBe('bad-input');
    // A companion from outside is named in the same form.
    const asked = {
      cardId: team.cardId,
      name: '古丽・艾力',
      as: { kind: 'fan', role: 'leagueSecretary' },
    } as const;
    await clients.owner.call('bond.inviteOutside', asked);
    const card = await clients.owner.call('growthCard.open', { cardId: team.cardId });
    expect(card.bonds.map(({ name }) => name)).toContain('古丽·艾力');
  });

  test('a wrong match is undone: the line is free, the applicant waits again and sees nothing', async () => {
    const team = await createTeam(server, 'undo');
    const { collectiveId, clients } = team;
    await clients.leader.call('roster.import', { collectiveId, lines: [rosterLine('蒋四', '1997-01')] });
    const { code } = await issue(team);
    const wrong = server.client('openid-undo-wrong');
    const { joinId } = await wrong.call('join.ask', { code, name: '蒋肆', birth: '1997-02' });
    const seatId = (await rosterOf(team)).entries.find(({ name }) => name === '蒋四')?.seatId ?? '';
    await clients.leader.call('join.confirm', { collectiveId, joinId, seatId });
    expect((await rosterOf(team)).confirmed).toContainEqual({
      ...{ joinId, seatId, name: '蒋肆', birth: '1997-02' },
    });
    await clients.leader.call('join.undo', { collectiveId, joinId });
    expect(await wrong.call('today.open', {})).toBeNull();
    expect(await rosterOf(team)).toMatchObject({ joins: [{ joinId, matchedSeatId: null }] });
    const right = server.client('openid-undo-right');
    const asked = await right.call('join.ask', { code, name: '蒋四', birth: '1997-01' });
    await clients.leader.call('join.confirm', { collectiveId, joinId: asked.joinId, seatId });
    expect(await right.call('today.open', {})).toMatchObject({ seat: { seatId } });
  });

  test('a match is not undone once the person has written a card', async () => {
    const team = await createTeam(server, 'used');
    const { collectiveId, clients } = team;
    const joinId = (await rosterOf(team)).confirmed?.find(({ name }) => name === '陈一诺')?.joinId ?? '';
    expect((await clients.leader.refused('join.undo', { collectiveId, joinId })).code).toBe('seat-in-use');
    const member = (await rosterOf(team)).confirmed?.find(({ name }) => name === '吴子涵')?.joinId ?? '';
    await clients.member.call('growthCard.saveDraft', {
      ...{ cardId: `${team.seats.member}.2026`, baseVersion: 0, content: sampleCard() },
    });
    expect((await clients.leader.refused('join.undo', { collectiveId, joinId: member })).code).toBe(
      'seat-in-use',
    );
  });
});

describe('the leadership', () => {
  test('stays with the 号长 until the successor accepts, and every member sees since when', async () => {
    const team = await createTeam(server, 'offer');
    const { collectiveId, clients, seats } = team;
    await clients.leader.call('collective.handOver', { collectiveId, seatId: seats.member });
    expect((await clients.leader.call('today.open', {}))?.seat.leader).toBe(true);
    expect(await todosOf(clients.member)).toContain('acceptHandOver');
    expect((await clients.owner.refused('collective.acceptHandOver', { collectiveId })).code).toBe(
      'hand-over-gone',
    );
    await clients.member.call('collective.acceptHandOver', { collectiveId });
    expect(await todosOf(clients.member)).not.toContain('acceptHandOver');
    const seen = await clients.owner.call('collective.describe', { collectiveId });
    expect(seen).toMatchObject({ leaderName: '吴子涵', leaderSince: expect.stringMatching(/^2026-03-10T/) });
    expect((await clients.leader.refused('invitation.list', { collectiveId })).code).toBe('not-allowed');
  });

  test('a declined offer is reported to the 号长, who stays and can ask somebody else', async () => {
    const team = await createTeam(server, 'refused');
    const { collectiveId, clients, seats } = team;
    await clients.leader.call('collective.handOver', { collectiveId, seatId: seats.member });
    await clients.member.call('collective.declineHandOver', { collectiveId });
    expect(await todosOf(clients.leader)).toContain('handOverDeclined');
    await clients.leader.call('collective.handOver', { collectiveId, seatId: seats.partner });
    expect(await todosOf(clients.leader)).not.toContain('handOverDeclined');
    await clients.leader.call('collective.cancelHandOver', { collectiveId });
    expect(await todosOf(clients.partner)).not.toContain('acceptHandOver');
    expect((await clients.partner.refused('collective.acceptHandOver', { collectiveId })).code).toBe(
      'hand-over-gone',
    );
  });

  test('an offer bears the new name of its successor, and ends when that person leaves', async () => {
    const team = await createTeam(server, 'offer-left');
    const { collectiveId, clients, seats } = team;
    const offered = async () => (await clients.owner.call('collective.describe', { collectiveId })).handOver;
    await clients.leader.call('collective.handOver', { collectiveId, seatId: seats.member });
    const { entries } = await clients.leader.call('roster.list', { collectiveId });
    const entry = entries.find(({ seatId }) => seatId === seats.member);
    await clients.leader.call('roster.revise', {
      ...{ collectiveId, seatId: seats.member, baseVersion: entry?.version ?? 0 },
      line: rosterLine('吴子函', '1996-05'),
    });
    expect(await offered()).toMatchObject({ name: '吴子函' });
    await clients.leader.call('roster.retire', { collectiveId, seatId: seats.member });
    expect(await offered()).toBeUndefined();
    expect(await todosOf(clients.leader)).not.toContain('handOverDeclined');
  });

  test('a collective is dissolved by a 号长 who is alone in it, and its code is good for nothing then', async () => {
    const team = await createTeam(server, 'crowd');
    const { collectiveId } = team;
    expect(
      (await team.clients.leader.refused('collective.dissolve', { collectiveId, name: '办税服务厅crowd' }))
        .code,
    ).toBe('not-alone');
    const alone = server.client('openid-alone');
    const founded = await alone.call('collective.create', {
      name: '试一试',
      unit: '某局',
      trade: '',
      cycle: { from: '2026-01', to: '2026-12' },
      leader: { name: '独行', birth: '1990-01' },
    });
    const target = { collectiveId: founded.collectiveId };
    await alone.call('roster.import', { ...target, lines: [rosterLine('未到', '1999-01')] });
    const { code } = await alone.call('invitation.issue', { ...target, days: 7, uses: 5 });
    expect((await alone.refused('collective.dissolve', { ...target, name: '试' })).code).toBe('name-differs');
    await alone.call('collective.dissolve', { ...target, name: '试一试' });
    expect(await alone.call('today.open', {})).toBeNull();
    const late = server.client('openid-alone-late');
    expect(await late.call('code.inspect', { code })).toEqual({ kind: 'unknown' });
    expect((await late.refused('join.ask', { code, name: '未到', birth: '1999-01' })).code).toBe(
      'invitation-invalid',
    );
  });
});

describe('the roster', () => {
  const paste = (team: Team, text: string) =>
    team.clients.leader.call('roster.preview', {
      collectiveId: team.collectiveId,
      source: { kind: 'pasted', text },
    });

  test('a file of any kind is read from the storage, by its sender only, and deleted after the import or a day', async () => {
    const team = await createTeam(server, 'upload');
    const { collectiveId, clients } = team;
    const { openid } = clients.leader;
    const send = async (bytes: Buffer) => {
      const { path } = await clients.leader.call('roster.prepareFile', { collectiveId });
      return upload(server, path, bytes);
    };
    const preview = async (fileId: string, as: string = openid, choices?: object[]) => {
      const input = { collectiveId, source: { kind: 'uploaded', fileId }, ...(choices ? { choices } : {}) };
      const answer = await server.cloud.invoke('documents', as, { name: 'roster.preview', input });
      return answer.body as Result<RosterPreview>;
    };
    const uploads = () => CloudBase.connect(server.cloud).list('uploads');
    const fixture = (kind: string) => readFileSync(`tests/fixtures/tables/roster.${kind}`);
    // A table with a picture: far more than a call may carry.
    const parts = unzipSync(readFileSync('tests/fixtures/rosters/02-office.xlsx'));
    const large = Buffer.from(
      zipSync({ ...parts, 'xl/media/image1.png': [randomBytes(3_000_000), { level: 0 }] }),
    );
    for (const [bytes, people] of [
      [fixture('xls'), ['张三', '李四', '王𠮷', '赵六', '周八', '旧人']],
      [fixture('ods'), ['张三', '李四', '王𠮷', '赵六', '周八', '旧人']],
      [fixture('html'), ['张三', '李四', '王𠮷', '周八']],
    ] as const) {
      const read = await preview(await send(bytes));
      expect(read).toMatchObject({ ok: true });
      expect(read.ok && read.value.lines.map(({ name }) => name)).toEqual(people);
    }
    // The same file is read again in another way.
    const again = await send(fixture('xls'));
    const chosen = await preview(again, openid, [
      { sheet: 0, fields: ['name', null, 'birth', null, null, null] },
      { sheet: 2, taken: false },
    ]);
    expect(chosen.ok && chosen.value.lines.map(({ name, post }) => [name, post])).toEqual(
      ['张三', '李四', '王𠮷', '赵六', '周八'].map((name) => [name, '']),
    );
    expect(chosen.ok && chosen.value.sheets?.map(({ name, taken }) => [name, taken])).toEqual([
      ['花名册', true],
      ['二组', true],
      ['旧表', false],
    ]);
    const wide = await preview(await send(large));
    expect(wide.ok && wide.value.lines).toHaveLength(18);
    // Refusals are closed, and the next file is read.
    const huge = { ...parts, 'xl/worksheets/sheet1.xml': strToU8('<worksheet/>') };
    for (const [bytes, problem] of [
      [Buffer.from(zipSync(huge)), 'file-empty'],
      [Buffer.from('%PDF-1.7'), 'file-kind-unknown'],
      [fixture('xls').subarray(0, 4096), 'file-broken'],
      [Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 'file-too-large'],
    ] as const)
      expect(await preview(await send(bytes))).toMatchObject({
        ok: false,
        code: 'roster-unreadable',
        fields: [{ path: 'source', problem }],
      });
    // Nobody else reads it, nor does another path; the read is logged.
    const fileId = await send(fixture('xls'));
    expect(await preview(fileId, clients.owner.openid)).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await preview(fileId.replace('incoming/table-', 'incoming/other-'))).toMatchObject({
      code: 'not-found',
    });
    const rival = await createTeam(server, 'upload-rival');
    const stolen = { collectiveId: rival.collectiveId, source: { kind: 'uploaded', fileId } };
    expect(
      (
        await server.cloud.invoke('documents', rival.clients.leader.openid, {
          name: 'roster.preview',
          input: stolen,
        })
      ).body,
    ).toMatchObject({ ok: false, code: 'not-found' });
    // Discarded by the sender only, and then gone.
    const discard = async (as: string) =>
      (await server.cloud.invoke('documents', as, { name: 'table.discard', input: { fileId } })).body;
    expect(await discard(clients.owner.openid)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await discard(openid)).toMatchObject({ ok: true });
    expect(await preview(fileId)).toMatchObject({ ok: false, code: 'not-found' });
    // What nobody discarded goes after a day, read or not.
    const unread = await send(fixture('ods'));
    const before = await uploads();
    expect(before.length).toBeGreaterThan(5);
    await server.cloud.fireTimer('documents', 'sweep');
    expect(await uploads()).toHaveLength(before.length);
    server.cloud.clock.advance(25 * 3_600_000);
    await server.cloud.fireTimer('documents', 'sweep');
    expect(await uploads()).toEqual([]);
    expect(await preview(unread)).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('an imported table updates known people after its differences were shown; blanks change nothing', async () => {
    const team = await createTeam(server, 'update');
    const { collectiveId, clients } = team;
    const { lines } = await paste(
      team,
      '姓名\t出生年月\t岗位\t志愿者编号\t手机号\n陈一诺\t1998-01\t\t500187654321\t13980115713\n周文博\t1993-05\t窗口岗\t\t',
    );
    expect(lines.map(({ match }) => match?.changes)).toEqual([
      [
        { field: 'volunteerNo', from: '', to: '500187654321' },
        { field: 'phone', from: '', to: '13980115713' },
      ],
      [],
    ]);
    const match = lines[0]?.match;
    if (!match) throw new Error('no match');
    const update = { seatId: match.seatId, baseVersion: match.version, set: { volunteerNo: '500187654321' } };
    expect(
      await clients.leader.call('roster.import', { collectiveId, lines: [], updates: [update] }),
    ).toEqual({
      ...{ added: 0, updated: 1 },
    });
    const entry = (await rosterOf(team)).entries.find(({ name }) => name === '陈一诺');
    expect(entry).toMatchObject({ post: '窗口岗', private: { volunteerNo: '500187654321', phone: '' } });
    expect(
      (await clients.leader.refused('roster.import', { collectiveId, lines: [], updates: [update] })).code,
    ).toBe('stale-version');
  });

  test('the 号长’s own row is matched to their seat even with another birth month, and merging moves the key', async () => {
    const team = await createTeam(server, 'self');
    const { collectiveId, clients } = team;
    const { lines } = await paste(team, '姓名\t出生年月\t岗位\n赵明轩\t1990-02\t值班长');
    expect(lines[0]).toMatchObject({
      known: false,
      match: {
        leader: true,
        sure: false,
        changes: [
          { field: 'birth', from: '1990-01', to: '1990-02' },
          { field: 'post', from: '', to: '值班长' },
        ],
      },
    });
    const match = lines[0]?.match;
    if (!match) throw new Error('no match');
    await clients.leader.call('roster.import', {
      collectiveId,
      lines: [],
      updates: [
        { seatId: match.seatId, baseVersion: match.version, set: { birth: '1990-02', post: '值班长' } },
      ],
    });
    expect((await paste(team, '姓名\t出生年月\n赵明轩\t1990-02')).lines[0]?.known).toBe(true);
    const old = await paste(team, '姓名\t出生年月\n赵明轩\t1990-01');
    expect(old.lines[0]?.known).toBe(false);
  });

  test('volunteer numbers and nationalities of all are saved at once, and none on an older version', async () => {
    const team = await createTeam(server, 'numbers');
    const { collectiveId, clients } = team;
    const before = (await rosterOf(team)).entries.filter(({ kind }) => kind === 'member');
    const lines = before.map(({ seatId, version }, index) => ({
      ...{ seatId, baseVersion: version, volunteerNo: `50018000000${index}`, nationality: '中国' },
    }));
    expect(await clients.leader.call('roster.reviseMany', { collectiveId, lines })).toEqual({ saved: 4 });
    const after = (await rosterOf(team)).entries.filter(({ kind }) => kind === 'member');
    expect(after.map((entry) => [entry.private?.volunteerNo, entry.private?.nationality])).toEqual(
      before.map((_entry, index) => [`50018000000${index}`, '中国']),
    );
    const late = [{ ...lines[0]!, baseVersion: after[0]!.version }, lines[1]!];
    expect((await clients.leader.refused('roster.reviseMany', { collectiveId, lines: late })).code).toBe(
      'stale-version',
    );
    expect((await rosterOf(team)).entries[0]?.version).toBe(after[0]?.version);
  });
});

test('the code of an outside fan is shown again until it is used', async () => {
  const team = await createTeam(server, 'shown');
  const { owner } = team.clients;
  const invited = await owner.call('bond.inviteOutside', {
    cardId: team.cardId,
    name: '王师傅',
    as: { kind: 'fan', role: 'other' },
  });
  const target = { cardId: team.cardId, bondId: invited.bondId };
  expect(await owner.call('bond.showCode', target)).toEqual(invited);
  expect(
    await server.client('openid-shown-outside').call('invitation.inspect', { code: invited.code }),
  ).toMatchObject({
    inviteeName: '王师傅',
  });
  const fan = server.client('openid-shown-outside');
  await fan.call('bond.claim', { code: invited.code, name: '王师傅', title: '', promise: '支持' });
  expect((await owner.refused('bond.showCode', target)).code).toBe('bond-decided');
});

describe('a collective of many years', () => {
  test('reads no more requests than it lists, the waiting ones and the latest confirmed ones', async () => {
    const team = await createTeam(server, 'years');
    const { collectiveId, clients, seats } = team;
    const old = (index: number) => ({
      ...{
        _id: `old-${index}`,
        collectiveId,
        collectiveName: '厅',
        openid: `old-${index}`,
        name: `旧${index}`,
      },
      ...{ birth: '1990-01', matchedSeatId: seats.member, state: 'confirmed' },
      ...{ askedAt: `2025-01-01T00:00:${String(index % 60).padStart(2, '0')}.000Z` },
    });
    const list = () => clients.leader.request('roster.list', { collectiveId });
    const addOld = (from: number) =>
      CloudBase.connect(server.cloud).add(
        'joins',
        Array.from({ length: 150 }, (_, index) => old(from + index)),
      );
    await addOld(0);
    const { scanned, operations } = await list();
    await addOld(150);
    const { code } = await issue(team);
    await server.client('openid-years').call('join.ask', { code, name: '新来的', birth: '2000-01' });
    const later = await list();
    expect([later.operations, later.scanned]).toEqual([operations, scanned]);
    const { joins, confirmed = [] } = later.result.ok ? later.result.value : { joins: [] };
    expect(joins.map(({ name }) => name)).toEqual(['新来的']);
    expect(confirmed.map(({ name }) => name)).toEqual(expect.arrayContaining(['陈一诺', '吴子涵', '周文博']));
  });
});
