import { procedures } from '../../core/contract/procedures';
import type { InputOf, OutputOf, ProcedureName } from '../../core/contract/procedures';
import type { Procedure } from '../../core/contract/procedure';
import type { DocumentOrder, JobView } from '../../core/contract/document';
import { ACHIEVEMENT_SECTIONS, FORM_KINDS } from '../../core/domain/dossier';
import { issueName } from '../../core/labels/wall-issue';
import { fillRequiredFields } from '../harness/fill-required-fields';
import type { DistrictFixture } from '../harness/district-fixture';
import { createDistrict } from '../harness/district-fixture';
import type { Team } from '../harness/team-fixture';
import { createTeam, rosterLine, sampleCard } from '../harness/team-fixture';
import type { TestClient, TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';

/** Five years of two collectives and a district through the API, in one go. */
const FIRST = 2026;
const YEARS = [2026, 2027, 2028, 2029, 2030];

jest.setTimeout(240_000);

/** A client whose typing is counted: a text that the server had shown before is chosen, not typed. */
interface Typist extends TestClient {
  /** Texts typed, by year. */
  readonly typed: Map<number, number>;
  /** Texts typed although the same person had typed them before. */
  readonly twice: string[];
  readonly own: Set<string>;
}

/** With `before`, the same person under another account. */
function watch(client: TestClient, before?: Typist): Typist {
  const { typed, twice, own } = before ?? {
    ...{ typed: new Map<number, number>(), twice: [] as string[], own: new Set<string>() },
  };
  const shown = new Set<string>();
  const keep = (value: unknown): void => {
    JSON.stringify(value, (_key, inner: unknown) => {
      if (typeof inner === 'string') shown.add(inner);
      return inner;
    });
  };
  const call: TestClient['call'] = async (name, input, requestId) => {
    const texts = procedures[name].writes
      ? (procedures[name] as Procedure).shown(input as never).filter((text) => text !== '')
      : [];
    for (const text of texts.filter((one) => !shown.has(one))) {
      typed.set(year, (typed.get(year) ?? 0) + 1);
      if (own.has(text)) twice.push(`${name}: ${text}`);
      own.add(text);
    }
    const answer = await client.call(name, input, requestId);
    keep(answer);
    return answer;
  };
  return { ...client, call, typed, twice, own };
}

let server: TestServer;
let district: DistrictFixture;
let year = FIRST;
let house: TestClient;
/** The procedures called in the running year. */
const called = new Set<string>();

/** Reads of no screen that opens in every year. */
const NOT_OPENED: ReadonlySet<string> = new Set([
  // What a code, a link or a file leads to.
  ...['invitation.inspect', 'orgCode.inspect', 'code.inspect', 'showcaseShare.open', 'wallLink.open'],
  ...['roster.preview', 'title.preview', 'house.inspect', 'picture.show', 'document.follow'],
  ...['cardMove.preview', 'officeNotice.check', 'ownNotice.check'],
  // These collectives hold no vote, and have no papers of more versions.
  ...[
    'vote.show',
    'box.read',
    'mix.read',
    'board.read',
    'stageWord.list',
    'paper.version',
    'deedsText.version',
  ],
]);

/** What happened to a collective, as the test itself knows it. */
interface Diary {
  readonly sessions: number[];
  readonly innovations: number[];
  readonly care: number[];
  /** Births of the members on the roster. */
  readonly births: Map<string, string>;
  leaderBirth: string;
  /** The years in which its title was confirmed, null without a title. */
  reviewedIn: number | null;
}

type Collective = Omit<Team, 'clients'> & {
  readonly tag: string;
  readonly clients: Record<keyof Team['clients'], Typist>;
  readonly diary: Diary;
  /** Who joined last year, and leaves this year. */
  late: { client: Typist; seatId: string } | null;
  houseId: string;
  /** Of each year: the owner's card as it was before the year turned. */
  readonly cards: Map<number, OutputOf<'growthCard.open'>>;
};

let first: Collective;
let second: Collective;

const on = (day: string): void => server.cloud.clock.set(`${day}T02:00:00.000Z`);
const tick = () => server.cloud.invoke('clock', null, {});
const cardOf = (seatId: string, of = year): string => `${seatId}.${of}`;

async function found(tag: string): Promise<Collective> {
  const team = await createTeam(server, tag);
  const clients = Object.fromEntries(
    Object.entries(team.clients).map(([role, client]) => [role, watch(client)]),
  ) as Collective['clients'];
  const births = new Map([
    [team.seats.leader, '1990-01'],
    [team.seats.owner, '1998-01'],
    [team.seats.partner, '1993-05'],
    [team.seats.member, '1995-09'],
  ]);
  const diary: Diary = {
    ...{ sessions: [], innovations: [], care: [], births, leaderBirth: '1990-01', reviewedIn: null },
  };
  return { ...team, tag, clients, diary, late: null, houseId: '', cards: new Map() };
}

beforeAll(async () => {
  server = await openTestServer('2026-01-05T02:00:00.000Z');
  house = server.client('openid-years-house');
  const invoke = server.cloud.invoke.bind(server.cloud);
  Object.assign(server.cloud, {
    invoke: (...args: Parameters<typeof invoke>) => {
      called.add((args[2] as { name?: string }).name ?? '');
      return invoke(...args);
    },
  });
  district = await createDistrict(server, 'years');
  first = await found('first');
  second = await found('second');
  await second.clients.leader.call('rhythm.settle', {
    ...{ collectiveId: second.collectiveId, baseVersion: 0, remindDay: 25, freezeDay: null },
    ...{ order: 'name', numbering: 'anew' },
  });
  for (const one of [first, second]) {
    await district.addTeam(one);
    const { houses } = await one.clients.leader.call('house.list', { collectiveId: one.collectiveId });
    one.houseId = houses[0]?.houseId ?? '';
  }
}, 120_000);
afterAll(() => server.close());

/** The year in which nobody goes on with what was left open. */
const DROPPED_IN = 2029;
type LastGoal = NonNullable<OutputOf<'growthCard.last'>>['goals'][number];
const choiceOf = (goal: LastGoal, unreached: readonly LastGoal[]): 'carry' | 'done' | 'drop' => {
  if (!unreached.includes(goal)) return 'done';
  return year === DROPPED_IN ? 'drop' : 'carry';
};

/** The owner's card: written in the first year, carried over from then on. */
async function beginCard({ clients, seats, tag }: Collective): Promise<void> {
  const { owner, partner, fan } = clients;
  const cardId = cardOf(seats.owner);
  if (year === FIRST) return;
  const last = await owner.call('growthCard.last', { cardId });
  if (!last) throw new Error('there is no card to carry over');
  const unreached = last.goals.filter(({ unfinished }) => unfinished.length > 0);
  const drops = year === DROPPED_IN;
  const open = drops ? [] : unreached;
  const { asked } = await owner.call('growthCard.carry', {
    ...{ cardId, wish: last.wish },
    goals: last.goals.map((goal) => ({
      ...{ goalId: goal.goalId, choice: choiceOf(goal, unreached) },
      note: open.includes(goal) ? '' : `${tag}${year}年：说一声`,
    })),
    bondIds: last.bonds.map(({ id }) => id),
  });
  expect(asked).toBe(2);
  // Asked once more, partner and fan answer with one tap: the promise stands ready.
  for (const [client, seatId] of [
    [partner, seats.partner],
    [fan, seats.fan],
  ] as const) {
    const todos = (await client.call('today.open', {}))?.todos ?? [];
    expect(todos.map(({ kind }) => kind)).toContain('answerBond');
    const { bonds } = await client.call('growthCard.open', { cardId });
    const bond = bonds.find((one) => one.seatId === seatId && one.state === 'invited');
    if (!bond) throw new Error('nobody is asked');
    await client.call('bond.accept', { cardId, bondId: bond.id, promise: bond.promise });
  }
  const begun = await owner.call('growthCard.open', { cardId });
  const content = begun.draft;
  if (!content) throw new Error('there is no draft');
  if (open.length === 0) {
    // Everything was reached: a new goal is written.
    const [goal] = sampleCard().goals;
    if (!goal) throw new Error('the sample card has no goal');
    const into = (text: string): string => text.replace(/^2026/, String(year));
    const fresh = {
      ...{
        ...goal,
        title: `${tag}${year}年的目标`,
        measure: `${tag}${year}年：成绩合格`,
        due: into(goal.due),
      },
      ...{ present: '', actions: '', support: '' },
      nodes: goal.nodes.map((node) => ({ ...node, title: `${node.title}${year}`, month: into(node.month) })),
    };
    await owner.call('growthCard.submit', {
      ...{ cardId, baseVersion: begun.version, content: { ...content, goals: [fresh] } },
    });
    return;
  }
  expect(begun.problems).toEqual([]);
  await owner.call('growthCard.submit', { cardId, baseVersion: begun.version, content });
}

/** Somebody joins in May, begins a card on that day, and leaves the year after. */
async function joinAndLeave(one: Collective): Promise<void> {
  const { collectiveId, clients, diary, tag } = one;
  const { leader } = clients;
  on(`${year}-05-10`);
  const [name, birth] = [`新同事${'甲乙丙丁戊'[year - FIRST] ?? ''}`, `${1994 + year - FIRST}-03`];
  await leader.call('roster.import', { collectiveId, lines: [rosterLine(name, birth)] });
  const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 1 });
  const client = watch(server.client(`openid-${tag}-late-${year}`));
  await client.call('join.ask', { code, name, birth });
  const [join] = (await leader.call('roster.list', { collectiveId })).joins;
  if (!join?.matchedSeatId) throw new Error('nobody asked');
  const seatId = join.matchedSeatId;
  await leader.call('join.confirm', { collectiveId, joinId: join.joinId, seatId });
  diary.births.set(seatId, birth);
  // 「还没有写」 of the month before names nobody who joined later.
  const preview = await leader.call('wall.preview', { collectiveId, month: `${year}-04` });
  expect(preview.missing.map((line) => line.seatId)).not.toContain(seatId);
  const content = sampleCard(`${name}的心愿`);
  const into = (text: string): string => text.replace(/^2026/, String(year));
  await client.call('growthCard.submit', {
    ...{ cardId: cardOf(seatId), baseVersion: 0 },
    content: {
      ...content,
      goals: content.goals.map((goal) => ({
        ...{ ...goal, due: into(goal.due) },
        nodes: goal.nodes.map((node) => ({ ...node, month: into(node.month) })),
      })),
    },
  });
  const gone = one.late;
  if (gone) {
    await gone.client.call('person.leave', { collectiveId, seatId: gone.seatId });
    diary.births.delete(gone.seatId);
    const { missing } = await leader.call('wall.preview', { collectiveId, month: `${year}-04` });
    expect(missing.map((line) => line.seatId)).not.toContain(gone.seatId);
  }
  one.late = { client, seatId };
}

/** The owner gets another post in each year; the cards of earlier years bear the one of then. */
async function changePost({ collectiveId, clients, seats }: Collective): Promise<void> {
  const { leader, owner } = clients;
  const { entries } = await leader.call('roster.list', { collectiveId });
  const line = entries.find(({ seatId }) => seatId === seats.owner);
  if (!line?.private) throw new Error('the 号长 reads the whole line');
  const post = `${year}年的岗位`;
  await leader.call('roster.revise', {
    ...{ collectiveId, seatId: seats.owner, baseVersion: line.version },
    line: { ...line.private, name: line.name, post },
  });
  const { basics } = await owner.call('growthCard.open', { cardId: cardOf(seats.owner) });
  expect(basics.post).toBe(post);
}

/** Posts of two months, the second of which reaches a node; both are frozen onto the wall. */
async function writeMonths({ collectiveId, clients, seats, tag }: Collective): Promise<void> {
  const { leader, owner, member } = clients;
  for (const [at, month] of ['03', '06'].entries()) {
    on(`${year}-${month}-20`);
    const { nodes } = await owner.call('growthCard.open', { cardId: cardOf(seats.owner) });
    const node = nodes.find(({ state }) => state !== 'reached');
    const shared = {
      collectiveId,
      month: `${year}-${month}`,
      baseVersion: 0,
      next: '',
      need: '',
      pictures: [],
    };
    await owner.call('post.publish', {
      ...{ ...shared, nodeId: node?.nodeId ?? null, completion: at === 1 ? 100 : 50, wallConsent: true },
      text: `${tag}${year}年${month}月的进展`,
    });
    await member.call('post.publish', {
      ...{ ...shared, nodeId: null, completion: 50, wallConsent: true },
      text: `${tag}${year}年${month}月也写了`,
    });
    await leader.call('wall.freeze', { collectiveId, month: `${year}-${month}` });
  }
}

/** One collective numbers its issues through the years, the other anew in each. */
async function expectNumbers(): Promise<void> {
  const shown = await Promise.all(
    [first, second].map(async ({ clients, collectiveId }) => {
      const { issue } = (await clients.member.call('wall.printable', { collectiveId })) ?? {};
      return issue && issueName(issue);
    }),
  );
  expect(shown).toEqual([`第 ${2 * (year - FIRST + 1)} 期`, `${year}年第 2 期`]);
}

/** Sessions, proposals and care; the second collective does less than is asked for in even years. */
async function doDeeds(one: Collective): Promise<void> {
  const { collectiveId, clients, seats, diary, houseId, tag } = one;
  const { leader, owner } = clients;
  on(`${year}-07-05`);
  const { houses } = await leader.call('house.list', { collectiveId });
  const held = houses.find((each) => each.houseId === houseId);
  if (!held?.pairings.some(({ until }) => until >= `${year}-12-31`)) {
    const term = { from: `${year}-01-01`, until: `${year}-12-31` };
    const { pairingId } = await leader.call('pairing.renew', { collectiveId, houseId, ...term });
    await leader.call('pairing.sign', { collectiveId, pairingId, baseVersion: 1, signedOn: `${year}-01-01` });
  }
  const lazy = one === second && year % 2 === 0;
  const sessions = lazy ? 2 : 4;
  for (let at = 1; at <= sessions; at++) {
    const { sessionId } = await owner.call('session.record', {
      ...{ collectiveId, houseId, place: '', on: `${year}-06-0${at}`, theme: `${tag}${year}第${at}场` },
      ...{ kind: 'lawTalk', attendeeSeatIds: [seats.owner], externalNo: '' },
    });
    const { token } = await owner.call('session.link', { collectiveId, sessionId });
    const { version } = await house.call('session.inspect', { token });
    await house.call('session.confirm', { token, baseVersion: version, by: '王敏' });
  }
  const proposals = lazy ? 1 : 3;
  for (let at = 1; at <= proposals; at++) {
    const told = (what: string): string => `${tag}${year}第${at}项${what}`;
    await owner.call('innovation.save', {
      ...{ collectiveId, innovationId: null, baseVersion: 0, pictures: [], submit: true },
      content: {
        ...{ kind: 'suggestion', benefitKind: 'other', authorSeatIds: [seats.owner] },
        text: {
          ...{ title: told('建议'), problem: told('问题'), method: told('办法'), effect: told('效果') },
          ...{ benefit: told('收益'), basis: told('依据') },
        },
      },
    });
  }
  await owner.call('care.record', {
    ...{ collectiveId, kind: 'student', on: `${year}-07-01`, initials: 'WXM' },
    ...{ relation: `学生${'甲乙丙丁戊'[year - FIRST] ?? ''}`, form: 'tutoring', programme: 'none' },
    helperSeatIds: [seats.owner],
  });
  diary.sessions.push(sessions);
  diary.innovations.push(proposals);
  diary.care.push(1);
}

type Decision = InputOf<'application.decide'>['decision'];

/** Hands a file in, and takes it through body and district; false where the body returns it instead. */
async function decide(one: Collective, decision: Decision | 'sendBack'): Promise<void> {
  const { collectiveId, clients, diary } = one;
  const { leader } = clients;
  const { body, district: office } = district.clients;
  await fillRequiredFields(leader, collectiveId);
  const { application } = await leader.call('application.mine', { collectiveId });
  const file = await leader.call('application.submit', {
    ...{ collectiveId, baseVersion: application?.version ?? 0, exceptionReason: '' },
  });
  const { applicationId } = file;
  const at = { applicationId, baseVersion: file.version };
  if (decision === 'sendBack') {
    await body.call('application.sendBack', { ...at, reasons: `${year}年：请补充` });
    return;
  }
  const handed = await body.call('application.forward', { ...at, opinion: '同意推荐' });
  const deadline = decision === 'rectify' ? `${year}-11-30` : '';
  await office.call('application.decide', {
    ...{ applicationId, baseVersion: handed.version, decision, text: '意见', deadline },
  });
  await leader.call('application.note', { collectiveId });
  if (decision === 'recognise') diary.reviewedIn = year;
  if (decision === 'revoke') diary.reviewedIn = null;
}

/** What each year decides about the two, in its round. */
const ROUNDS: Readonly<Record<number, readonly [readonly (Decision | 'sendBack')[], readonly Decision[]]>> = {
  2026: [['sendBack', 'recognise'], []],
  2027: [['recognise'], ['recognise']],
  2028: [['rectify', 'recognise'], ['recognise']],
  2029: [['revoke'], ['recognise']],
  2030: [['recognise'], ['recognise']],
};

/** A second new application of the body in one round is refused; in the next round it is not (`ROUNDS`). */
async function expectQuotaTaken(): Promise<void> {
  const [held, late] = [first, second];
  await fillRequiredFields(held.clients.leader, held.collectiveId);
  const file = { baseVersion: 0, exceptionReason: '' };
  await held.clients.leader.call('application.submit', { collectiveId: held.collectiveId, ...file });
  await fillRequiredFields(late.clients.leader, late.collectiveId);
  const refused = await late.clients.leader.refused('application.submit', {
    ...{ collectiveId: late.collectiveId, ...file },
  });
  expect(refused.code).toBe('quota-taken');
  await held.clients.leader.call('application.recall', { collectiveId: held.collectiveId, baseVersion: 1 });
}

async function runRound(): Promise<void> {
  on(`${year}-10-10`);
  const [ofFirst, ofSecond] = ROUNDS[year] ?? [[], []];
  if (year === FIRST) await expectQuotaTaken();
  const kinds = await Promise.all(
    [first, second].map(async ({ clients, collectiveId, diary }) => {
      const { kind } = await clients.leader.call('application.mine', { collectiveId });
      return [kind, diary.reviewedIn === null ? 'new' : 'review'];
    }),
  );
  for (const [kind, known] of kinds) expect(kind).toBe(known);
  for (const decision of ofFirst) await decide(first, decision);
  for (const decision of ofSecond) await decide(second, decision);
  const { titles, touched } = await district.clients.district.call('district.open', {
    districtId: district.districtId,
  });
  const titled = [first, second].filter(({ diary }) => diary.reviewedIn !== null);
  expect([titles, touched]).toEqual([
    titled.length,
    titled.filter(({ diary }) => diary.reviewedIn === year).length,
  ]);
}

/** The 号长 lost the phone: the code kept on paper takes the seat to a new account. */
async function loseLeader(one: Collective): Promise<void> {
  const { collectiveId, seats, tag } = one;
  const { code } = await one.clients.leader.call('seatMove.issueCode', {
    collectiveId,
    seatId: seats.leader,
  });
  const found = watch(server.client(`openid-${tag}-leader-again`), one.clients.leader);
  await found.call('seatMove.take', { code });
  one.clients.leader = found;
}

/** Asked by 今日 in November, the 号长 opens the next cycle as it is proposed. */
async function openNext({ collectiveId, clients }: Collective): Promise<void> {
  const { leader } = clients;
  const todos = (await leader.call('today.open', { collectiveId }))?.todos ?? [];
  expect(todos.map(({ kind }) => kind)).toContain('openCycle');
  const { proposed, version } = await leader.call('cycle.list', { collectiveId });
  expect(proposed).toEqual({ from: `${year + 1}-01`, to: `${year + 1}-12` });
  const opened = await leader.call('cycle.begin', { collectiveId, cycle: proposed, baseVersion: version });
  expect([opened.cycle.label, opened.nextCycle?.label]).toEqual([String(year), String(year + 1)]);
  const again = (await leader.call('today.open', { collectiveId }))?.todos ?? [];
  expect(again.map(({ kind }) => kind)).not.toContain('openCycle');
}

/** The owner shows everything of the year. */
async function showPage({ clients, seats }: Collective): Promise<void> {
  const { owner } = clients;
  const cardId = cardOf(seats.owner);
  const { items, version } = await owner.call('showcase.prepare', { cardId });
  const { shown } = await owner.call('showcase.arrange', {
    ...{ cardId, baseVersion: version, keys: items.map(({ key }) => key), reflection: '' },
  });
  expect(shown).toBeGreaterThan(0);
}

/** Every read of the screens of everybody; each has to answer. */
async function openScreens({ collectiveId, clients, seats }: Collective): Promise<void> {
  const of = { collectiveId };
  const labels = YEARS.filter((one) => one <= year).map(String);
  const shared = async (client: TestClient): Promise<void> => {
    for (const name of [
      ...(['collective.describe', 'cycle.list', 'sign.open', 'help.list', 'objection.list'] as const),
      ...(['showcase.collective', 'innovation.list', 'contest.list', 'wall.printable', 'wall.open'] as const),
      'document.list' as const,
    ])
      await client.call(name, of);
    for (const label of labels) await client.call('cycle.show', { ...of, label });
  };
  const { leader, owner, partner, fan, member } = clients;
  for (const client of [leader, owner, partner, member, fan]) {
    await shared(client);
    for (const name of ['person.describe', 'seatMove.mine', 'cardMove.mine'] as const)
      await client.call(name, {});
  }
  // 历年 and 帮助 lead to the card of the running cycle; a fan has none.
  for (const client of [leader, owner, fan]) {
    const { cardId } = await client.call('cycle.list', of);
    expect(cardId === undefined).toBe(client === fan);
    if (cardId)
      expect((await client.call('growthCard.years', { cardId })).years.length > 0).toBe(client === owner);
    const { you } = await client.call('help.list', of);
    expect([client.openid, you.cardId]).toEqual([
      client.openid,
      client === owner ? cardOf(seats.owner) : undefined,
    ]);
    if (you.cardId)
      expect(await client.call('sprint.open', { cardId: you.cardId })).toMatchObject({ own: true });
  }
  for (const client of [leader, owner, member])
    for (const name of [
      ...(['vote.list', 'house.list', 'care.list', 'volunteer.list', 'roster.list'] as const),
      ...(['eligibility.open', 'dossier.open', 'deedsText.read', 'seatMove.list'] as const),
      ...(['privateRead.list', 'post.open', 'portrait.show', 'picture.waiting'] as const),
      ...(['rescue.show', 'voteKeys.show', 'session.prepare', 'showcase.slides'] as const),
      'notice.read' as const,
    ])
      await client.call(name, of);
  for (const name of [
    ...(['rhythm.open', 'wall.preview', 'dossier.evidence', 'standing.open', 'application.mine'] as const),
    ...(['paper.open', 'deedsText.open', 'reviewers.open', 'invitation.list', 'wallLink.list'] as const),
    'ownNotice.open' as const,
  ])
    await leader.call(name, of);
  await leader.call('goalExample.added', of);
  await owner.call('goalExample.list', { ...of, kind: 'skill' });
  await leader.call('dossier.offers', { ...of, kinds: ['session'] });
  for (const section of ACHIEVEMENT_SECTIONS) await leader.call('deedsText.facts', { ...of, section });
  const { frozen: n } = await leader.call('dossier.open', of);
  if (n > 0) {
    // The statistics have a row of the year alone, with the day of closing.
    const { papers } = await leader.call('dossier.frozen', { ...of, n });
    const rows = papers.flatMap(({ lists }) => lists.filter(({ name }) => name === '年度'))[0]?.rows ?? [];
    expect(rows.map(([title]) => title)).toEqual([`${year}（截至${year}.10.10）`]);
  }
  const { proposals } = await owner.call('innovation.list', of);
  await owner.call('innovation.open', { innovationId: proposals[0]?.innovationId ?? '' });
  await owner.call('innovation.prepare', { ...of, innovationId: null });
  for (const paper of FORM_KINDS) await leader.call('dossier.form', { ...of, paper });
  for (const client of [leader, owner, partner, fan])
    for (const label of labels) await client.call('growthCard.open', { cardId: `${seats.owner}.${label}` });
  for (const label of labels) {
    const { nodes } = await owner.call('growthCard.open', { cardId: `${seats.owner}.${label}` });
    await owner.call('nodeNote.open', { nodeId: nodes[0]?.nodeId ?? '' });
  }
  for (const client of [owner, leader, partner]) {
    const { years } = await client.call('growthCard.years', { cardId: cardOf(seats.owner) });
    expect(years.map(({ cycle }) => cycle.label)).toEqual([...labels].reverse());
  }
  await owner.call('showcase.prepare', { cardId: cardOf(seats.owner) });
  for (const name of [
    'growthCard.last',
    'growthCard.versions',
    'bond.candidates',
    'showcase.open',
    'showcaseShare.list',
  ] as const)
    await owner.call(name, { cardId: cardOf(seats.owner) });
}

async function openOffices(): Promise<void> {
  const { districtId, bodyId } = district;
  for (const client of [district.clients.district, district.clients.clerk]) {
    await client.call('district.open', { districtId });
    const { lines } = await client.call('district.titles', { districtId, filter: {} });
    for (const { titleId } of lines) await client.call('title.show', { districtId, titleId });
    for (const state of ['forwarded', 'rectifying', 'recognised', 'revoked'] as const) {
      const files = await client.call('district.files', { districtId, state });
      for (const { applicationId } of files.lines) await client.call('application.show', { applicationId });
    }
    await client.call('office.open', { orgId: districtId });
    await client.call('officeNotice.open', { orgId: districtId });
  }
  const { body } = district.clients;
  await body.call('body.open', { bodyId });
  await body.call('office.open', { orgId: bodyId });
  await body.call('office.documents', { orgId: bodyId });
  for (const state of ['submitted', 'forwarded', 'recognised', 'revoked'] as const)
    await body.call('body.files', { bodyId, state });
  await body.call('officeExample.added', { orgId: bodyId });
  await body.call('officeRescue.show', { orgId: bodyId, collectiveId: first.collectiveId });
}

async function build(client: TestClient, { jobId, kind }: JobView): Promise<void> {
  await server.cloud.invoke('documents', client.openid, { name: 'document.build', input: { jobId } });
  const { state, file } = await client.call('document.follow', { jobId });
  expect([year, kind, state, file !== null]).toEqual([year, kind, 'ready', true]);
}

async function print(client: TestClient, collectiveId: string, order: DocumentOrder): Promise<void> {
  await build(client, await client.call('document.request', { collectiveId, order }));
}

/** Printed in the last year only: they are made of what the others are made of. */
const EVERY_PAPER = [
  ...(['roster', 'booklet', 'collective', 'applicationForm', 'registrationForm'] as const),
  ...(['selfAssessmentForm', 'ballotForm', 'experiencePaper', 'deedsText'] as const),
] as const;

/** The papers of the year, and the card of the first. */
async function printPapers({ collectiveId, clients, seats }: Collective): Promise<void> {
  const { leader, owner } = clients;
  await print(owner, collectiveId, { kind: 'growthCard', cardId: cardOf(seats.owner, FIRST) });
  await print(owner, collectiveId, { kind: 'growthCard', cardId: cardOf(seats.owner) });
  for (const kind of ['ledger', 'dossier'] as const) await print(leader, collectiveId, { kind });
  const { issues } = await leader.call('wall.open', { collectiveId });
  await print(leader, collectiveId, { kind: 'wallIssue', no: issues[0]?.no ?? 0, paper: 'A4' });
  if (year === YEARS.at(-1)) await printEveryPaper(first);
}

/** Every kind of paper, but the backup, which needs a passphrase and has a test of its own. */
async function printEveryPaper({ collectiveId, clients }: Collective): Promise<void> {
  const { leader, owner } = clients;
  const of = { collectiveId };
  const text = { background: '缘起', method: '做法', effect: '成效', feeling: '体会' };
  await leader.call('paper.save', {
    ...of,
    baseVersion: (await leader.call('paper.open', of)).version,
    text,
  });
  const { version: baseVersion } = await leader.call('deedsText.open', of);
  const told = { profile: '概况', talent: '人才', economy: '经济', society: '社会' };
  await leader.call('deedsText.save', { ...of, baseVersion, text: told });
  await leader.call('sign.hang', {
    ...of,
    ...(await owner.call('sign.propose', { ...of, text: '一步一步' })),
  });
  for (const kind of EVERY_PAPER) await print(leader, collectiveId, { kind });
  await print(leader, collectiveId, { kind: 'sign', paper: 'A4' });
  await print(leader, collectiveId, { kind: 'agreementForm', pairingId: null });
  const { frozen: n } = await leader.call('dossier.open', of);
  const { versionId } = await leader.call('dossier.frozen', { ...of, n });
  await print(leader, collectiveId, { kind: 'dossierVersion', versionId });
  await build(owner, await owner.call('person.takeAlong', {}));
  const { clerk } = district.clients;
  const { applicationId = '' } = (await leader.call('application.mine', of)).application ?? {};
  for (const order of [
    { kind: 'sweepSummary' },
    { kind: 'samplingSheet', pool: 'all', count: 1, seed: '2030' },
    { kind: 'handedVersion', applicationId, versionId },
  ] as const)
    await build(clerk, await clerk.call('office.requestDocument', { orgId: district.districtId, order }));
}

/** Full years at the end of the year: everybody's birthday of the year is past. */
const ageIn = (birth: string): number => year - Number(birth.slice(0, 4));

/** Judges the rules from the diary alone, as the notice words them. */
function judge({ diary }: Collective): Record<string, string> {
  const ages = [...diary.births.values()].map(ageIn);
  const at = year - FIRST;
  const enough = (count: number | undefined, needed: number): string =>
    (count ?? 0) >= needed ? 'holds' : 'missing';
  return {
    E1: ages.length >= 6 && ages.length <= 200 ? 'holds' : 'explain',
    E2: ages.filter((age) => age <= 35).length * 2 >= ages.length ? 'holds' : 'missing',
    [`E8.${year}`]: `${enough(diary.sessions[at], 4)} ${diary.sessions[at] ?? 0}`,
    [`E10.${year}`]: `${enough(diary.innovations[at], 3)} ${diary.innovations[at] ?? 0}`,
    E11: `${enough(diary.care[at], 1)} ${diary.care[at] ?? 0}`,
    E14: diary.reviewedIn === null || diary.reviewedIn === year ? 'holds' : 'missing',
  };
}

async function findingsOf({ clients, collectiveId }: Collective): Promise<Record<string, string>> {
  const view = await clients.leader.call('eligibility.open', { collectiveId });
  if (view.kind !== 'whole') throw new Error('the 号长 gets the whole');
  const told: Record<string, string> = {};
  for (const { rule, year: of, state, figures } of view.findings) {
    if (['E1', 'E2', 'E14'].includes(rule)) told[rule] = state;
    if (['E8', 'E10'].includes(rule)) told[`${rule}.${of ?? ''}`] = `${state} ${figures['counted'] ?? ''}`;
    if (rule === 'E11') told[rule] = `${state} ${figures['helped'] ?? ''}`;
  }
  return told;
}

interface Cost {
  readonly operations: number;
  readonly bytes: number;
}
const costs = new Map<number, Record<string, Cost>>();

/** What the three screens of every day cost the owner. */
async function measure({ clients, collectiveId, seats }: Collective): Promise<void> {
  const { owner, leader } = clients;
  const of = async <N extends ProcedureName>(
    client: TestClient,
    name: N,
    input: InputOf<N>,
  ): Promise<Cost> => {
    const { result, operations } = await client.request(name, input);
    return { operations, bytes: JSON.stringify(result).length };
  };
  costs.set(year, {
    today: await of(owner, 'today.open', { collectiveId }),
    todayOfLeader: await of(leader, 'today.open', { collectiveId }),
    card: await of(owner, 'growthCard.open', { cardId: cardOf(seats.owner) }),
    pastCard: await of(owner, 'growthCard.open', { cardId: cardOf(seats.owner, FIRST) }),
    wall: await of(owner, 'wall.open', { collectiveId }),
  });
}

/** Home, card and wall of everybody on the card of the year before, whatever has begun since. */
async function expectFewOperations({ clients, collectiveId, seats }: Collective): Promise<void> {
  const { owner, partner, leader, member } = clients;
  for (const client of [owner, partner, leader])
    for (const begun of [year - 1, FIRST]) {
      const { result, operations } = await client.request('growthCard.open', {
        cardId: cardOf(seats.owner, begun),
      });
      expect([client.openid, begun, result.ok, operations <= 4]).toEqual([client.openid, begun, true, true]);
    }
  for (const client of [owner, partner, leader, member])
    for (const name of ['today.open', 'wall.open'] as const) {
      const { result, operations } = await client.request(name, { collectiveId });
      expect([client.openid, name, result.ok, operations <= 4]).toEqual([client.openid, name, true, true]);
    }
}

/** The card of a year that is over reads as it did, and refuses every change. */
async function expectFrozen({ clients, seats, cards }: Collective): Promise<void> {
  const { owner, partner } = clients;
  for (const [of, before] of cards) {
    const cardId = cardOf(seats.owner, of);
    const now = await owner.call('growthCard.open', { cardId });
    const { written: _was, ...stored } = before;
    const { written: _is, ...read } = now;
    expect(read).toEqual({ ...stored, past: true });
    const content = before.content;
    const nodeId = before.nodes[0]?.nodeId ?? '';
    expect(now.basics.post).toBe(before.basics.post);
    const refusals = await Promise.all([
      owner.refused('growthCard.saveDraft', { cardId, baseVersion: now.version, content }),
      owner.refused('growthCard.revise', { cardId, baseVersion: now.version, content, reason: '再改' }),
      partner.refused('node.advise', { nodeId, text: '再说一句' }),
      owner.refused('quote.add', { nodeId, text: '再加一句', wallConsent: false }),
      owner.refused('showcase.arrange', { cardId, baseVersion: 1, keys: [], reflection: '再改' }),
      owner.refused('bond.invite', {
        cardId,
        seatId: seats.member,
        as: { kind: 'partner', role: 'colleague' },
      }),
    ]);
    expect(refusals.map(({ code }) => code)).toEqual(Array(6).fill('cycle-over'));
  }
}

test.each(YEARS)('the year %i', async (of) => {
  year = of;
  if (year > FIRST && !costs.has(year - 1)) throw new Error('the year before failed');
  on(`${year}-01-05`);
  // The last month of the cycle is over; the next one begins with the next tick of the clock.
  if (year > FIRST) await expectFewOperations(first);
  await tick();
  if (year > FIRST) {
    await expectFewOperations(first);
    await district.clients.district.call('district.beginRound', {
      ...{ districtId: district.districtId, round: String(year) },
    });
    const blank = await first.clients.owner.request('growthCard.open', {
      cardId: cardOf(first.seats.owner),
    });
    expect([blank.result.ok, blank.operations <= 4]).toEqual([true, true]);
    for (const one of [first, second]) {
      const { cycle, cyclesBefore } = await one.clients.member.call('collective.describe', {
        collectiveId: one.collectiveId,
      });
      expect([cycle.label, cyclesBefore]).toEqual([String(year), year - FIRST]);
      await expectFrozen(one);
    }
  }
  for (const one of [first, second]) {
    await beginCard(one);
    await changePost(one);
    await writeMonths(one);
    await doDeeds(one);
  }
  await expectNumbers();
  await joinAndLeave(first);
  if (year === 2028) await loseLeader(first);
  on(`${year}-09-02`);
  for (const one of [first, second]) {
    await one.clients.leader.call('showcase.unveil', { collectiveId: one.collectiveId, open: true });
    await showPage(one);
  }
  await runRound();
  for (const month of ['06', '08', '10', '11']) {
    on(`${year}-${month}-28`);
    await tick();
  }
  on(`${year}-12-20`);
  for (const one of [first, second]) {
    await openNext(one);
    await openScreens(one);
    const expected = judge(one);
    const told = await findingsOf(one);
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, told[key]]))).toEqual(expected);
    one.cards.set(year, await one.clients.owner.call('growthCard.open', { cardId: cardOf(one.seats.owner) }));
  }
  await openOffices();
  const reads = Object.entries(procedures).filter(([, { writes }]) => !writes);
  const unopened = reads.map(([name]) => name).filter((name) => !called.has(name) && !NOT_OPENED.has(name));
  expect(unopened).toEqual([]);
  called.clear();
  await printPapers(first);
  await measure(first);
});

test('nothing was typed twice, and a later year asks for less typing than the first', () => {
  for (const { clients } of [first, second]) {
    for (const client of Object.values(clients)) expect(client.twice).toEqual([]);
    const { typed } = clients.leader;
    expect(typed.get(2027) ?? 0).toBeLessThan((typed.get(2026) ?? 0) / 2);
  }
});

test('home, card and wall cost four operations in every year, and their answers do not grow', () => {
  for (const screen of ['today', 'todayOfLeader', 'card', 'pastCard', 'wall']) {
    const told = YEARS.map((of) => costs.get(of)?.[screen]);
    expect(told.map((cost) => (cost?.operations ?? 99) <= 4)).toEqual(YEARS.map(() => true));
    const [, afterOne = 0] = told.map((cost) => cost?.bytes ?? 0);
    for (const cost of told) expect((cost?.bytes ?? 0) / Math.max(1, afterOne)).toBeLessThan(1.6);
  }
});
