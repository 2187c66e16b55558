import { contentOf } from '../../core/domain/notice/content';
import { CHONGQING_2020 } from '../../core/domain/presets/chongqing-2020';
import type { ProcedureName } from '../../core/contract/procedures';
import { procedures } from '../../core/contract/procedures';
import { CLIENT_VERSION, FIRST_CLIENT } from '../../core/domain/client-version';
import { NEWS_KINDS } from '../../core/domain/news';
import { TODO_KINDS, knowsTodo } from '../../core/domain/todo';
import { readReleases } from '../../scripts/contract/files';
import { findValueProblems } from '../../scripts/contract/value';
import type { PersonDoc } from '../../server/store/collections';
import { leaderOffice, officeAddress } from '../../server/store/ids';
import { CloudBase } from '../harness/admin-sdk';
import type { TestServer } from '../harness/test-server';
import { openTestServer } from '../harness/test-server';
import type { Team } from '../harness/team-fixture';
import { createTeam, rosterLine, sampleCard } from '../harness/team-fixture';
import type { DistrictFixture } from '../harness/district-fixture';
import { createDistrict, submitAndForward } from '../harness/district-fixture';

/**
 * The kinds of callers: `foreign` is the 号长 of another collective, `stranger` has no seat. `body` holds the team's
 * recommending body, `clerk` is an officer of its district but not the holder, `district` is the district's holder,
 * `elsewhere` the holder of another district.
 */
const ROLES = [
  'stranger',
  'foreign',
  'member',
  'owner',
  'partner',
  'fan',
  'leader',
  'body',
  'clerk',
  'district',
  'elsewhere',
] as const;
type Role = (typeof ROLES)[number];

/** What each caller gets: `may` = not refused for their role; `closed` = the same answer as for a missing subject. */
type Verdict = 'may' | 'denied' | 'closed';
type Row = readonly [
  stranger: Verdict,
  foreign: Verdict,
  member: Verdict,
  owner: Verdict,
  partner: Verdict,
  fan: Verdict,
  leader: Verdict,
  body?: Verdict,
  clerk?: Verdict,
  district?: Verdict,
  elsewhere?: Verdict,
];

// An officer without a seat is a stranger to a collective; only exceptions are listed.
const ALL: Row = ['may', 'may', 'may', 'may', 'may', 'may', 'may', 'may', 'may', 'may', 'may'];
const INSIDE: Row = ['closed', 'closed', 'may', 'may', 'may', 'may', 'may'];
const ROSTERED: Row = ['closed', 'closed', 'may', 'may', 'may', 'denied', 'may'];
const LEADER: Row = ['closed', 'closed', 'denied', 'denied', 'denied', 'denied', 'may'];
const CIRCLE: Row = ['closed', 'closed', 'denied', 'may', 'may', 'may', 'may'];
const OWNER: Row = ['closed', 'closed', 'denied', 'may', 'denied', 'denied', 'denied'];
const PARTNER: Row = ['closed', 'closed', 'denied', 'denied', 'may', 'denied', 'denied'];
const FAN: Row = ['closed', 'closed', 'denied', 'denied', 'denied', 'may', 'denied'];
const AUTHORS: Row = ['closed', 'closed', 'denied', 'may', 'may', 'may', 'denied'];
// The vote of the table is opened by partner and member.
const OPENERS: Row = ['closed', 'closed', 'may', 'denied', 'may', 'denied', 'denied'];
// The document of the table was requested by the 号长 and is visible to nobody else.
const ASKER: Row = ['closed', 'closed', 'closed', 'closed', 'closed', 'closed', 'may'];
const outside = ['closed', 'closed', 'closed', 'closed', 'closed', 'closed', 'closed'] as const;
const DISTRICT: Row = [...outside, 'closed', 'may', 'may', 'closed'];
const DISTRICT_HOLDER: Row = [...outside, 'closed', 'denied', 'may', 'closed'];
const BODY: Row = [...outside, 'may', 'closed', 'closed', 'closed'];
// A forwarded application is visible to both sides; a move of one side is denied to the other.
const FILE: Row = [...outside, 'may', 'may', 'may', 'closed'];
const FILE_OF_BODY: Row = [...outside, 'may', 'denied', 'denied', 'closed'];
const FILE_OF_DISTRICT: Row = [...outside, 'denied', 'may', 'may', 'closed'];
const WEIGHERS: Row = ['closed', 'closed', 'denied', 'denied', 'may', 'denied', 'may'];
const NOBODY: Row = ['closed', 'closed', 'denied', 'denied', 'denied', 'denied', 'denied'];

// Every procedure needs a line here; a missing one does not compile.
const TABLE: Record<ProcedureName, Row> = {
  'person.describe': ALL,
  'today.open': ALL,
  'collective.create': ALL,
  'invitation.inspect': ALL,
  'code.inspect': ALL,
  'join.ask': ALL,
  'bond.claim': ALL,
  'collective.describe': INSIDE,
  'person.close': ALL,
  'person.keep': ALL,
  'person.takeAlong': ALL,
  'join.withdraw': ALL,
  'person.note': ALL,
  'person.leave': INSIDE,
  'roster.list': ROSTERED,
  'collective.revise': LEADER,
  'collective.handOver': LEADER,
  'collective.acceptHandOver': ROSTERED,
  'collective.declineHandOver': ROSTERED,
  'collective.cancelHandOver': LEADER,
  'collective.dissolve': LEADER,
  'collective.revive': ALL,
  'cycle.list': INSIDE,
  'cycle.show': INSIDE,
  'cycle.begin': LEADER,
  'cycle.withdraw': LEADER,
  'roster.preview': LEADER,
  'roster.prepareFile': LEADER,
  'roster.import': LEADER,
  'roster.revise': LEADER,
  'roster.reviseMany': LEADER,
  'roster.retire': LEADER,
  'roster.restore': LEADER,
  'invitation.issue': LEADER,
  'invitation.list': LEADER,
  'invitation.revoke': LEADER,
  'join.confirm': LEADER,
  'join.confirmMany': LEADER,
  'join.undo': LEADER,
  'join.decline': LEADER,
  'seatMove.issueCode': INSIDE,
  'seatMove.take': ALL,
  'backup.prepareRestore': ALL,
  'backup.issueCode': LEADER,
  'seatMove.begin': LEADER,
  'seatMove.answer': ROSTERED,
  'seatMove.object': ALL,
  'seatMove.cancel': LEADER,
  'seatMove.list': ROSTERED,
  'seatMove.mine': ALL,
  'cardMove.mine': ALL,
  'cardMove.issueCode': ALL,
  'cardMove.revokeCode': ALL,
  'cardMove.answer': ALL,
  'cardMove.preview': ROSTERED,
  'cardMove.take': ROSTERED,
  'rescue.show': ROSTERED,
  'rescue.begin': ROSTERED,
  'rescue.answer': ROSTERED,
  'rescue.object': LEADER,
  'rescue.withdraw': ROSTERED,
  'officeRescue.show': DISTRICT,
  'officeRescue.begin': DISTRICT,
  'officeRescue.withdraw': DISTRICT,
  'privateRead.list': ROSTERED,
  'growthCard.open': CIRCLE,
  'growthCard.versions': CIRCLE,
  'growthCard.saveDraft': OWNER,
  'growthCard.discardDraft': OWNER,
  'growthCard.submit': OWNER,
  'growthCard.revise': OWNER,
  'goalExample.list': ROSTERED,
  'goalExample.added': LEADER,
  'goalExample.add': LEADER,
  'goalExample.remove': LEADER,
  'officeNotice.open': DISTRICT,
  'officeNotice.save': DISTRICT,
  'officeNotice.publish': DISTRICT,
  'officeNotice.survey': DISTRICT,
  'officeNotice.check': DISTRICT,
  'ownNotice.open': LEADER,
  'ownNotice.save': LEADER,
  'ownNotice.publish': LEADER,
  'ownNotice.check': LEADER,
  'notice.read': ROSTERED,
  'notice.note': LEADER,
  'officeExample.added': DISTRICT,
  'officeExample.add': DISTRICT,
  'officeExample.remove': DISTRICT,
  'growthCard.last': OWNER,
  'growthCard.years': CIRCLE,
  'growthCard.carry': OWNER,
  'bond.candidates': OWNER,
  'bond.invite': OWNER,
  'bond.inviteOutside': OWNER,
  'bond.showCode': OWNER,
  // Nobody here has an open invitation, so nobody may answer.
  'bond.accept': NOBODY,
  'bond.decline': NOBODY,
  'bond.part': AUTHORS,
  'nodeNote.open': OWNER,
  'nodeNote.save': OWNER,
  'node.report': OWNER,
  'node.echo': OWNER,
  'quote.favour': OWNER,
  'node.advise': PARTNER,
  'node.support': FAN,
  'quote.add': AUTHORS,
  'quote.consent': AUTHORS,
  'quote.remove': AUTHORS,
  'voteKeys.show': ROSTERED,
  'voteKeys.register': ROSTERED,
  'vote.list': ROSTERED,
  'vote.prepare': LEADER,
  'vote.show': ROSTERED,
  'vote.readOut': LEADER,
  'vote.redraft': LEADER,
  'vote.endorse': ROSTERED,
  'vote.vouch': ROSTERED,
  'vote.showBoxKey': OPENERS,
  'vote.open': LEADER,
  'vote.close': LEADER,
  'vote.advance': ROSTERED,
  'vote.giveUp': LEADER,
  'envelope.stage': ROSTERED,
  'envelope.drop': ROSTERED,
  'box.read': OPENERS,
  'mix.stage': OPENERS,
  'mix.deliver': OPENERS,
  'mix.read': OPENERS,
  'board.stage': OPENERS,
  'board.deliver': OPENERS,
  'board.read': ROSTERED,
  'board.check': ROSTERED,
  'dispute.file': ROSTERED,
  'dispute.answer': LEADER,
  'stageWord.list': INSIDE,
  'todo.dismiss': INSIDE,
  'post.open': ROSTERED,
  'post.publish': ROSTERED,
  'picture.prepare': ROSTERED,
  'picture.deliver': ROSTERED,
  'picture.show': ROSTERED,
  'picture.remove': ROSTERED,
  'picture.waiting': ROSTERED,
  'picture.judge': LEADER,
  'portrait.show': ROSTERED,
  'portrait.choose': ROSTERED,
  'subscribe.record': ALL,
  'wall.open': INSIDE,
  'wall.printable': INSIDE,
  'wall.preview': LEADER,
  'wall.freeze': LEADER,
  'wall.correct': LEADER,
  'wall.consent': ROSTERED,
  'wallLink.issue': LEADER,
  'wallLink.list': LEADER,
  'wallLink.revoke': LEADER,
  'objection.file': INSIDE,
  'objection.list': INSIDE,
  'objection.answer': LEADER,
  'sign.open': INSIDE,
  'sign.propose': INSIDE,
  'sign.remove': INSIDE,
  'sign.hang': LEADER,
  'help.list': INSIDE,
  'help.open': ROSTERED,
  'help.offer': INSIDE,
  'help.suggest': LEADER,
  'help.choose': ROSTERED,
  'help.finish': INSIDE,
  'help.echo': ROSTERED,
  'help.agree': ROSTERED,
  'help.close': ROSTERED,
  'cheer.send': INSIDE,
  'sprint.open': CIRCLE,
  'sprint.set': OWNER,
  'sprint.tick': OWNER,
  'sprint.light': OWNER,
  'rhythm.open': LEADER,
  'rhythm.settle': LEADER,
  // The sample order is a growth card; documents.test.ts covers the other kinds.
  'document.request': CIRCLE,
  'document.list': INSIDE,
  'showcase.prepare': OWNER,
  'showcase.arrange': OWNER,
  'showcase.open': INSIDE,
  'showcase.collective': INSIDE,
  'showcase.slides': INSIDE,
  'showcase.unveil': LEADER,
  'showcaseShare.list': OWNER,
  'showcaseShare.issue': OWNER,
  'showcaseShare.revoke': OWNER,
  'showcaseShare.open': ALL,
  'paper.open': LEADER,
  'paper.save': LEADER,
  'paper.version': LEADER,
  'eligibility.open': ROSTERED,
  'standing.open': LEADER,
  'standing.settle': LEADER,
  'district.found': ALL,
  'orgCode.inspect': ALL,
  'body.found': ALL,
  'office.accept': ALL,
  // The office of the table is the district's.
  'office.open': DISTRICT,
  'office.invite': DISTRICT,
  'office.revokeCode': DISTRICT,
  'office.note': DISTRICT,
  'office.leave': DISTRICT,
  'office.requestDocument': DISTRICT,
  'office.documents': DISTRICT,
  'office.inviteOfficer': DISTRICT_HOLDER,
  'office.handOver': DISTRICT_HOLDER,
  'office.dismiss': DISTRICT_HOLDER,
  'district.beginRound': DISTRICT_HOLDER,
  'district.open': DISTRICT,
  'district.titles': DISTRICT,
  'district.files': DISTRICT,
  'title.preview': DISTRICT,
  'title.prepareFile': DISTRICT,
  'title.import': DISTRICT,
  'title.show': DISTRICT,
  'title.revise': DISTRICT,
  'title.link': DISTRICT,
  'title.unlink': DISTRICT,
  'title.rename': DISTRICT,
  'title.remove': DISTRICT,
  'title.note': DISTRICT,
  'body.join': LEADER,
  'body.quit': LEADER,
  'body.merge': DISTRICT_HOLDER,
  'body.release': BODY,
  'body.open': BODY,
  'body.files': BODY,
  'application.mine': LEADER,
  'application.submit': LEADER,
  'application.recall': LEADER,
  'application.note': LEADER,
  'application.show': FILE,
  'application.forward': FILE_OF_BODY,
  'application.sendBack': FILE_OF_BODY,
  'application.decide': FILE_OF_DISTRICT,
  'innovation.list': INSIDE,
  'innovation.open': INSIDE,
  'innovation.prepare': ROSTERED,
  'innovation.save': ROSTERED,
  'innovation.discard': OWNER,
  // The innovation of the table is the owner's, and the partner reviews it.
  'innovation.judge': PARTNER,
  'innovation.sendBack': WEIGHERS,
  'innovation.conclude': WEIGHERS,
  'innovation.adopt': LEADER,
  'innovation.revisit': ['closed', 'closed', 'denied', 'may', 'denied', 'denied', 'may'],
  'reviewers.open': LEADER,
  'reviewers.appoint': LEADER,
  'contest.list': INSIDE,
  'contest.settle': LEADER,
  'contest.report': LEADER,
  'contest.close': LEADER,
  'dossier.open': ROSTERED,
  'dossier.form': LEADER,
  'dossier.fill': LEADER,
  'dossier.assess': LEADER,
  'dossier.offers': LEADER,
  'dossier.evidence': LEADER,
  'dossier.prove': LEADER,
  'dossier.withdraw': LEADER,
  'dossier.declare': LEADER,
  'dossier.frozen': LEADER,
  'deedsText.open': LEADER,
  'deedsText.facts': LEADER,
  'deedsText.save': LEADER,
  'deedsText.version': LEADER,
  'deedsText.read': ROSTERED,
  'document.follow': ASKER,
  'document.cancel': ASKER,
  'house.list': ROSTERED,
  'house.inspect': LEADER,
  'house.add': LEADER,
  'house.revise': LEADER,
  'house.close': LEADER,
  'pairing.renew': LEADER,
  'pairing.sign': LEADER,
  'pairing.end': LEADER,
  'pairing.withdraw': LEADER,
  'session.prepare': ROSTERED,
  'session.record': ROSTERED,
  'session.revise': ROSTERED,
  'session.withdraw': ROSTERED,
  'session.link': ROSTERED,
  'session.unlink': ROSTERED,
  // The token is the permission; youth-house.test.ts tests that members are refused.
  'session.inspect': ALL,
  'session.confirm': ALL,
  'session.dispute': ALL,
  'care.list': ROSTERED,
  'care.record': ROSTERED,
  'welfare.record': ROSTERED,
  'care.withdraw': ROSTERED,
  'volunteer.list': ROSTERED,
  'volunteer.setOwn': ROSTERED,
};
/** Reads that are permitted only in some states. */
const TIMED: readonly ProcedureName[] = [
  'showcase.open',
  'showcase.slides',
  'showcaseShare.list',
  'showcaseShare.open',
  'paper.version',
  'dossier.frozen',
  'deedsText.version',
  'invitation.inspect',
  // The code of the table brings nothing.
  'cardMove.preview',
  'house.inspect',
  'session.inspect',
  'orgCode.inspect',
  'title.show',
  'box.read',
  'mix.read',
];

let server: TestServer;
let team: Team;
let foreign: Team;
let roundId: string;
let jobId: string;
let districtFixture: DistrictFixture;
let innovationId: string;

beforeAll(async () => {
  server = await openTestServer();
  team = await createTeam(server, 'home');
  foreign = await createTeam(server, 'foreign');
  roundId = await prepareStageVote(team);
  innovationId = await concludeInnovation(team);
  const { collectiveId } = team;
  const job = await team.clients.leader.call('document.request', {
    collectiveId,
    order: { kind: 'roster' },
  });
  jobId = job.jobId;
  districtFixture = await createDistrict(server, 'home');
  await districtFixture.addTeam(team);
  await submitAndForward(team, districtFixture);
  await createDistrict(server, 'elsewhere');
}, 60_000);
afterAll(() => server.close());

const preparedVoteOf = ({ collectiveId, seats }: Team) => ({
  collectiveId,
  title: '阶段评估',
  mode: 'meeting' as const,
  minutes: 30,
  kMin: 3,
  helpAsked: false,
  scrutineers: [seats.partner, seats.member] as [string, string],
  rerunOf: null,
});
const prepareStageVote = async (of: Team) =>
  (await of.clients.leader.call('vote.prepare', preparedVoteOf(of))).roundId;

const INNOVATION = {
  kind: 'design' as const,
  text: { title: '题', problem: '问', method: '法', effect: '效', benefit: '益', basis: '据' },
  benefitKind: 'other' as const,
};
const WORD = { level: 'some' as const, words: '一句话' };
const WEIGHED = { novelty: WORD, use: WORD, effect: WORD, spread: WORD };
const concludeInnovation = async ({ collectiveId, seats, clients }: Team): Promise<string> => {
  await clients.leader.call('reviewers.appoint', { collectiveId, seatIds: [seats.partner] });
  const saved = await clients.owner.call('innovation.save', {
    collectiveId,
    innovationId: null,
    baseVersion: 0,
    content: { ...INNOVATION, authorSeatIds: [seats.owner] },
    submit: true,
  });
  const about = { innovationId: saved.innovationId, outcome: 'reference' as const };
  await clients.partner.call('innovation.judge', { ...about, weighed: WEIGHED });
  await clients.leader.call('innovation.conclude', { ...about, words: '可以参考' });
  return saved.innovationId;
};
const CONTEST = {
  kind: 'quality',
  title: '竞赛',
  from: '2026-01-01',
  until: '2026-12-31',
  teams: [{ id: 't1', name: '前台组' }],
  measures: [{ id: 'm1', name: '办结率', unit: '%', direction: 'atLeast', basis: '台账' }],
  goals: [{ teamId: 't1', measureId: 'm1', target: 98 }],
};

const LINE = rosterLine('新同事', '1999-01');
const NOTICE = contentOf(CHONGQING_2020);
const STANDING = {
  presetId: 'chongqing-2020',
  years: null,
  reading: 'fullYears',
  referenceDate: null,
  responsibleSeatIds: [],
  principal: null,
  wholeUnit: false,
  abroad: false,
  leagueBranch: false,
};
const TITLE = { name: '甲窗口', unit: '乙局', level: 'district', year: '2019', bodyName: '' } as const;

/** A valid input for each procedure with the team's own ids; `missing` uses ids that do not exist. */
function inputOf(name: ProcedureName, missing: boolean): unknown {
  const ids = missing
    ? {
        collectiveId: 'zzzzzzzzzzzzzzzzzzzz',
        cardId: 'zzzzzzzzzzzzzzzzzzzz.2026',
        nodeId: 'zzzzzzzzzzzzzzzzzzzz.2026.zzzzzzzzzz',
        roundId: 'zzzzzzzzzzzzzzzzzzzz',
        districtId: 'zzzzzzzzzzzzzzzzzzzz',
        bodyId: 'zzzzzzzzzzzzzzzzzzzz',
        applicationId: 'zzzzzzzzzzzzzzzzzzzz.2026',
      }
    : {
        roundId,
        collectiveId: team.collectiveId,
        cardId: team.cardId,
        nodeId: team.nodeId,
        districtId: districtFixture.districtId,
        bodyId: districtFixture.bodyId,
        applicationId: `${team.collectiveId}.2026`,
      };
  const { collectiveId, cardId, nodeId, districtId, bodyId, applicationId } = ids;
  const orgId = districtId;
  const example = {
    ...{ kind: 'skill', title: '例子', present: '', measure: '做到', support: '', months: 6 },
    nodes: ['一', '二', '三'],
  };
  const file = { applicationId, baseVersion: 999_999 };
  const title = { districtId, titleId: 'nothing-of-the-kind', baseVersion: 999_999 };
  const round = { roundId: ids.roundId };
  const innovation = { innovationId: missing ? 'zzzzzzzzzzzzzzzzzzzz' : innovationId };
  const [short, long] = ['0'.repeat(64), '0'.repeat(128)];
  const nothing = 'nothing-of-the-kind';
  const code = '2222222222';
  const token = 'x'.repeat(24);
  const session = {
    houseId: '',
    place: '社区',
    on: '2026-03-01',
    theme: '宣传',
    kind: 'welfare',
    attendeeSeatIds: [nothing],
    externalNo: '',
  };
  const card = { cardId, baseVersion: 999_999, content: sampleCard() };
  const inputs: Record<ProcedureName, unknown> = {
    'person.describe': {},
    'today.open': {},
    'collective.create': {
      name: '新集体',
      unit: '单位',
      trade: '',
      cycle: { from: '2026-01', to: '2026-12' },
      leader: { name: '甲', birth: '1990-01' },
    },
    'invitation.inspect': { code },
    'code.inspect': { code },
    'join.ask': { code, name: '甲', birth: '1990-01' },
    'bond.claim': { code, name: '甲', title: '', promise: '支持' },
    'seatMove.issueCode': { collectiveId, seatId: nothing },
    'seatMove.take': { code: '2222222222' },
    'backup.prepareRestore': {},
    'backup.issueCode': { collectiveId, seatId: nothing },
    'seatMove.begin': { collectiveId, joinId: nothing, seatId: nothing, witnessSeatId: nothing },
    'seatMove.answer': { collectiveId, seatId: nothing, agree: true },
    'seatMove.object': { seatId: nothing },
    'seatMove.cancel': { collectiveId, seatId: nothing },
    'seatMove.list': { collectiveId },
    'seatMove.mine': {},
    'cardMove.mine': {},
    'cardMove.issueCode': { seatId: nothing },
    'cardMove.revokeCode': { seatId: nothing },
    'cardMove.answer': { seatId: nothing, agree: true },
    'cardMove.preview': { collectiveId, code },
    'cardMove.take': { collectiveId, code },
    'rescue.show': { collectiveId },
    'rescue.begin': { collectiveId, seatId: nothing, reason: '联系不上' },
    'rescue.answer': { collectiveId, agree: true },
    'rescue.object': { collectiveId },
    'rescue.withdraw': { collectiveId },
    'officeRescue.show': { orgId, collectiveId: ids.collectiveId },
    'officeRescue.begin': { orgId, collectiveId: ids.collectiveId, seatId: nothing, reason: '联系不上' },
    'officeRescue.withdraw': { orgId, collectiveId: ids.collectiveId },
    'privateRead.list': { collectiveId },
    'collective.describe': { collectiveId },
    'person.close': {},
    'person.keep': {},
    'person.takeAlong': {},
    'join.withdraw': { joinId: nothing },
    'person.note': { todoId: nothing },
    'person.leave': { collectiveId, seatId: nothing },
    'collective.revise': { collectiveId, baseVersion: 999_999, name: '改名', unit: '单位', trade: '' },
    'cycle.list': { collectiveId },
    'cycle.show': { collectiveId, label: '2026' },
    'cycle.begin': { collectiveId, cycle: { from: '2027-01', to: '2027-12' }, baseVersion: 999_999 },
    'cycle.withdraw': { collectiveId, baseVersion: 999_999 },
    'collective.handOver': { collectiveId, seatId: nothing },
    'collective.acceptHandOver': { collectiveId },
    'collective.declineHandOver': { collectiveId },
    'collective.cancelHandOver': { collectiveId },
    'collective.revive': { collectiveId: nothing },
    'collective.dissolve': { collectiveId, name: '不是它的名字' },
    'roster.list': { collectiveId },
    'roster.prepareFile': { collectiveId },
    'roster.preview': { collectiveId, source: { kind: 'pasted', text: '姓名\t出生年月\n甲\t1990-01' } },
    'roster.import': { collectiveId, lines: [LINE, LINE] },
    'roster.revise': { collectiveId, seatId: nothing, baseVersion: 1, line: LINE },
    'roster.reviseMany': {
      collectiveId,
      lines: [{ seatId: nothing, baseVersion: 1, volunteerNo: '', nationality: '' }],
    },
    'roster.retire': { collectiveId, seatId: nothing },
    'roster.restore': { collectiveId, seatId: nothing },
    'invitation.issue': { collectiveId, days: 1, uses: 1 },
    'invitation.list': { collectiveId },
    'invitation.revoke': { collectiveId, code },
    'join.confirm': { collectiveId, joinId: nothing, seatId: nothing },
    'join.confirmMany': { collectiveId, joins: [{ joinId: nothing, seatId: nothing }] },
    'join.undo': { collectiveId, joinId: nothing },
    'join.decline': { collectiveId, joinId: nothing },
    'growthCard.open': { cardId },
    'growthCard.versions': { cardId },
    'growthCard.saveDraft': card,
    'growthCard.discardDraft': { cardId, baseVersion: 999_999 },
    'growthCard.submit': card,
    'growthCard.revise': { ...card, reason: '理由' },
    'growthCard.last': { cardId },
    'growthCard.years': { cardId },
    'growthCard.carry': { cardId, wish: '', goals: [], bondIds: [] },
    'bond.candidates': { cardId },
    'bond.invite': { cardId, seatId: nothing, as: { kind: 'partner', role: 'mentor' } },
    'bond.inviteOutside': { cardId, name: '外部', as: { kind: 'fan', role: 'other' } },
    'bond.showCode': { cardId, bondId: nothing },
    'bond.accept': { cardId, bondId: nothing, promise: '好' },
    'bond.decline': { cardId, bondId: nothing },
    'bond.part': { cardId, bondId: nothing },
    'nodeNote.open': { nodeId },
    'nodeNote.save': { nodeId, baseVersion: 999_999, wentWell: '顺', gotStuck: '', nextTime: '' },
    'node.report': {
      nodeId,
      baseVersion: 999_999,
      state: 'walking',
      actualMonth: null,
      completion: 10,
      text: '在走',
    },
    'node.advise': { nodeId, text: '建议' },
    'node.support': { nodeId, text: '支持' },
    'node.echo': { nodeId, wordId: nothing, kind: 'done', text: '' },
    'quote.add': { nodeId, text: '微语录', wallConsent: true },
    'quote.favour': { nodeId, quoteId: nothing, favourite: true },
    'quote.consent': { nodeId, quoteId: nothing, wallConsent: true },
    'quote.remove': { nodeId, quoteId: nothing },
    'voteKeys.show': { collectiveId },
    'voteKeys.register': { collectiveId, identityKey: short, ringKeys: [], sig: long, replaces: false },
    'vote.list': { collectiveId },
    'vote.prepare': { ...preparedVoteOf(team), collectiveId },
    'vote.show': round,
    'vote.readOut': round,
    'vote.redraft': { ...round, scrutineers: [nothing, nothing] },
    'vote.endorse': round,
    'vote.vouch': { ...round, no: 1, sig: long },
    'vote.showBoxKey': { ...round, boxKey: short, sig: long },
    'vote.open': round,
    'vote.close': round,
    'vote.advance': round,
    'vote.giveUp': { ...round, reason: 'withdrawn' },
    'envelope.stage': { ...round, seq: 1, part: 0, text: 'x' },
    'envelope.drop': { ...round, no: 1, seq: 1, rate: '', comment: '', parts: 0, hash: short, sig: long },
    'box.read': { ...round, from: 1 },
    'mix.stage': { ...round, part: 0, text: 'x' },
    'mix.deliver': { ...round, inHash: short, outHash: short, sig: long, rate: 1, comment: 0 },
    'mix.read': { ...round, from: 0 },
    'board.stage': { ...round, part: 0, text: 'x' },
    'board.deliver': { ...round, parts: 1, claim: null },
    'board.read': { ...round, from: 0 },
    'board.check': { ...round, report: null, fault: null },
    'dispute.file': { ...round, kind: 'envelope', seq: 1, hash: short, sig: long },
    'dispute.answer': { ...round, answer: 'stand', reason: '已查明' },
    'stageWord.list': round,
    'todo.dismiss': { collectiveId, todoId: 'none' },
    'post.open': { collectiveId },
    'post.publish': {
      collectiveId,
      month: '2026-03',
      baseVersion: 999_999,
      nodeId: null,
      completion: 50,
      text: '本月进展',
      next: '',
      need: '',
      wallConsent: true,
    },
    'picture.prepare': { collectiveId, use: 'post', kind: 'jpg' },
    'picture.deliver': { collectiveId, pictureId: nothing, fileId: 'cloud://env.bucket/incoming/x.jpg' },
    'picture.show': { collectiveId, pictureIds: [nothing] },
    'picture.remove': { collectiveId, pictureId: nothing },
    'picture.waiting': { collectiveId },
    'picture.judge': { collectiveId, pictureId: nothing, pass: true },
    'portrait.show': { collectiveId },
    'portrait.choose': { collectiveId, pictureId: null },
    'subscribe.record': { accepted: ['told'] },
    'wall.open': { collectiveId },
    'wall.printable': { collectiveId },
    'wall.preview': { collectiveId },
    'wall.freeze': { collectiveId, month: '2026-03' },
    'wall.correct': { collectiveId, no: 1, text: '更正' },
    'wall.consent': { collectiveId, entryId: nothing, shown: false },
    'wallLink.issue': { collectiveId, label: '大厅' },
    'wallLink.list': { collectiveId },
    'wallLink.revoke': { collectiveId, linkId: nothing },
    'objection.file': { collectiveId, no: 1, kind: 'suggestion', text: '建议' },
    'objection.list': { collectiveId },
    'objection.answer': { collectiveId, objectionId: nothing, text: '答复' },
    'goalExample.list': { collectiveId, kind: 'skill' },
    'goalExample.added': { collectiveId },
    'goalExample.add': { collectiveId, example },
    'goalExample.remove': { collectiveId, exampleId: nothing },
    'officeNotice.open': { orgId },
    'officeNotice.save': { orgId, n: 9_999, baseVersion: 0, content: NOTICE },
    'officeNotice.publish': { orgId, n: 9_999, baseVersion: 0 },
    'officeNotice.survey': { orgId, part: 0 },
    'officeNotice.check': { orgId, text: '{}' },
    'ownNotice.open': { collectiveId },
    'ownNotice.save': { collectiveId, n: 9_999, baseVersion: 0, content: NOTICE },
    'ownNotice.check': { collectiveId, text: '{}' },
    'ownNotice.publish': { collectiveId, n: 9_999, baseVersion: 0 },
    'notice.read': { collectiveId },
    'notice.note': { collectiveId, noticeId: nothing, version: 1 },
    'officeExample.added': { orgId },
    'officeExample.add': { orgId, example },
    'officeExample.remove': { orgId, exampleId: nothing },
    'sign.open': { collectiveId },
    'sign.propose': { collectiveId, text: '一步一步走' },
    'sign.remove': { collectiveId, sloganId: nothing },
    'sign.hang': { collectiveId, sloganId: nothing },
    'help.list': { collectiveId },
    'help.open': { collectiveId, forSeatId: nothing, nodeId: null, what: '帮忙', due: '' },
    'help.offer': { collectiveId, taskId: nothing, note: '' },
    'help.suggest': { collectiveId, taskId: nothing, seatId: nothing },
    'help.choose': { collectiveId, taskId: nothing, seatId: nothing, due: '' },
    'help.finish': { collectiveId, taskId: nothing, result: '办好了' },
    'help.echo': { collectiveId, taskId: nothing, text: '谢谢' },
    'help.agree': { collectiveId, taskId: nothing },
    'help.close': { collectiveId, taskId: nothing },
    'cheer.send': { collectiveId, seatId: nothing, text: '加油' },
    'sprint.open': { cardId },
    'sprint.set': { cardId, due: '2026-11-30', steps: [{ id: 's1', text: '一步' }] },
    'sprint.tick': { cardId, stepId: nothing, done: true },
    'sprint.light': { cardId, word: '' },
    'rhythm.open': { collectiveId },
    'rhythm.settle': { collectiveId, baseVersion: 999_999, remindDay: null, freezeDay: null, order: 'name' },
    'document.request': { collectiveId, order: { kind: 'growthCard', cardId } },
    'document.list': { collectiveId },
    'showcase.prepare': { cardId },
    'showcase.arrange': { cardId, baseVersion: 999_999, keys: [], reflection: '' },
    'showcase.open': { cardId },
    'showcase.collective': { collectiveId },
    'showcase.slides': { collectiveId },
    'showcase.unveil': { collectiveId, open: true },
    'showcaseShare.list': { cardId },
    'showcaseShare.issue': { cardId, keys: ['wish'], name: 'none', days: 7 },
    'showcaseShare.revoke': { cardId, code: 'a'.repeat(24) },
    'showcaseShare.open': { code: 'a'.repeat(24) },
    'paper.open': { collectiveId },
    'paper.save': {
      collectiveId,
      baseVersion: 999_999,
      text: { background: '', method: '', effect: '', feeling: '' },
    },
    'paper.version': { collectiveId, version: 1 },
    'eligibility.open': { collectiveId },
    'standing.open': { collectiveId },
    'standing.settle': { collectiveId, baseVersion: 999_999, standing: STANDING },
    'district.found': { code: 'no-code-of-anybody', name: '某区团区委', personName: '甲' },
    'district.beginRound': { districtId, round: '2020' },
    'office.open': { orgId },
    'office.invite': { orgId, days: 1, uses: 1 },
    'office.inviteOfficer': { orgId, days: 1 },
    'office.revokeCode': { orgId, code },
    'office.handOver': { orgId, officerId: nothing },
    'office.dismiss': { orgId, officerId: nothing },
    'office.note': { orgId },
    'office.leave': { orgId, officerId: nothing },
    'office.requestDocument': { orgId, order: { kind: 'sweepSummary' } },
    'office.documents': { orgId },
    'orgCode.inspect': { code },
    'body.found': { code, name: '某局团委', personName: '甲' },
    'office.accept': { code, personName: '甲' },
    'body.join': { collectiveId, code },
    'body.quit': { collectiveId },
    'body.merge': { districtId, bodyId: nothing, intoBodyId: bodyId },
    'body.release': { bodyId, collectiveId: nothing },
    'body.open': { bodyId },
    'body.files': { bodyId, state: 'submitted' },
    'application.mine': { collectiveId },
    'application.submit': { collectiveId, baseVersion: 999_999, exceptionReason: '' },
    'application.recall': { collectiveId, baseVersion: 999_999 },
    'application.note': { collectiveId },
    'application.show': { applicationId },
    'application.forward': { ...file, opinion: '同意推荐' },
    'application.sendBack': { ...file, reasons: '请补材料' },
    'application.decide': { ...file, decision: 'recognise', text: '同意', deadline: '' },
    'district.open': { districtId },
    'district.titles': { districtId, filter: {} },
    'district.files': { districtId, state: 'forwarded' },
    'title.prepareFile': { districtId },
    'title.preview': { districtId, source: { kind: 'pasted', text: '集体名称\t单位\n甲窗口\t乙局' } },
    'title.import': { districtId, lines: [TITLE, TITLE] },
    'title.show': { districtId, titleId: nothing },
    'title.revise': { ...title, unit: '', level: 'district', year: '', bodyId: '', reason: '' },
    'title.link': { ...title, collectiveId },
    'title.unlink': { ...title, reason: '对应错了' },
    'title.rename': { ...title, name: '另一个名字', reason: '单位改名' },
    'title.remove': { ...title, reason: '重复' },
    'title.note': { ...title, note: '已走访' },
    'innovation.list': { collectiveId },
    'innovation.open': innovation,
    'innovation.prepare': { collectiveId, innovationId: null },
    'innovation.save': {
      collectiveId,
      innovationId: nothing,
      baseVersion: 0,
      content: { ...INNOVATION, authorSeatIds: [nothing] },
      submit: false,
    },
    'innovation.discard': innovation,
    'innovation.judge': { ...innovation, weighed: WEIGHED, outcome: 'reference' },
    'innovation.sendBack': { ...innovation, reason: '请补充' },
    'innovation.conclude': { ...innovation, outcome: 'reference', words: '可以参考' },
    'innovation.adopt': { ...innovation, on: '2026-03-10', where: '大厅' },
    'innovation.revisit': {
      ...innovation,
      months: 1,
      on: '2026-03-10',
      use: 'inUse',
      effect: '在用',
      spread: '',
    },
    'reviewers.open': { collectiveId },
    'reviewers.appoint': { collectiveId, seatIds: [nothing] },
    'contest.list': { collectiveId },
    'contest.settle': { collectiveId, contestId: null, baseVersion: 0, plan: CONTEST },
    'contest.report': {
      collectiveId,
      contestId: nothing,
      teamId: 't1',
      on: '2026-03-10',
      basis: '台账',
      results: [{ measureId: 'm1', value: 1 }],
    },
    'contest.close': { collectiveId, contestId: nothing, words: '结束' },
    'dossier.open': { collectiveId },
    'dossier.form': { collectiveId, paper: 'registration' },
    'dossier.fill': { collectiveId, baseVersion: 999_999, paper: 'registration', values: { contact: '甲' } },
    'dossier.assess': { collectiveId, baseVersion: 999_999, itemId: 'wall', points: 3, text: '', links: [] },
    'dossier.offers': { collectiveId, kinds: ['roster'] },
    'dossier.evidence': { collectiveId },
    'dossier.prove': {
      ...{ collectiveId, baseVersion: 999_999, entryId: null, kind: 'plan', title: '规划' },
      ...{ on: '2026-03-01', text: '', links: [] },
    },
    'dossier.withdraw': { collectiveId, baseVersion: 999_999, entryId: nothing },
    'dossier.declare': { collectiveId, baseVersion: 999_999, kind: 'law', state: 'declared', note: '' },
    'dossier.frozen': { collectiveId, n: 1 },
    'deedsText.open': { collectiveId },
    'deedsText.facts': { collectiveId, section: 'talent' },
    'deedsText.save': {
      ...{ collectiveId, baseVersion: 999_999 },
      text: { profile: '集体', talent: '', economy: '', society: '' },
    },
    'deedsText.version': { collectiveId, version: 1 },
    'deedsText.read': { collectiveId },
    'document.follow': { jobId: missing ? nothing : jobId },
    'document.cancel': { jobId: missing ? nothing : jobId },
    'house.list': { collectiveId },
    'house.inspect': { collectiveId, code },
    'house.add': { collectiveId, house: { code }, from: '2026-01-01', until: '2026-12-31' },
    'house.revise': {
      collectiveId,
      houseId: nothing,
      baseVersion: 1,
      name: '之家',
      address: '路',
      contactName: '人',
      contactPhone: '13800000000',
    },
    'house.close': { collectiveId, houseId: nothing, baseVersion: 1, on: null },
    'pairing.renew': { collectiveId, houseId: nothing, from: '2026-01-01', until: '2026-12-31' },
    'pairing.sign': { collectiveId, pairingId: nothing, baseVersion: 1, signedOn: null },
    'pairing.end': { collectiveId, pairingId: nothing, baseVersion: 1, on: '2026-02-01' },
    'pairing.withdraw': { collectiveId, pairingId: nothing },
    'session.prepare': { collectiveId },
    'session.record': { collectiveId, ...session },
    'session.revise': { collectiveId, sessionId: nothing, baseVersion: 1, ...session },
    'session.withdraw': { collectiveId, sessionId: nothing },
    'session.link': { collectiveId, sessionId: nothing },
    'session.unlink': { collectiveId, sessionId: nothing },
    'session.inspect': { token },
    'session.confirm': { token, baseVersion: 1, by: '之家' },
    'session.dispute': { token, baseVersion: 1, by: '之家', word: '没有来' },
    'care.list': { collectiveId },
    'care.record': {
      collectiveId,
      kind: 'student',
      on: '2026-03-01',
      initials: 'ZH',
      relation: '结对学生',
      form: 'visit',
      programme: 'none',
      helperSeatIds: [nothing],
    },
    'welfare.record': {
      collectiveId,
      on: '2026-03-01',
      title: '公益活动',
      programme: 'dream',
      helperSeatIds: [nothing],
    },
    'care.withdraw': { collectiveId, careId: nothing },
    'volunteer.list': { collectiveId },
    'volunteer.setOwn': { collectiveId, baseVersion: 999_999, volunteerNo: '' },
  };
  return inputs[name];
}

const openidOf = (role: Role): string => {
  if (role === 'stranger') return 'openid-stranger';
  if (role === 'foreign') return foreign.clients.leader.openid;
  if (role === 'elsewhere') return 'openid-elsewhere-district';
  return role in team.clients ? team.clients[role as keyof Team['clients']].openid : `openid-home-${role}`;
};

let sent = 0;
const send = (role: Role, name: ProcedureName, missing = false, client = CLIENT_VERSION) =>
  server.send(openidOf(role), {
    ...{ name, input: inputOf(name, missing), requestId: `roles-request-${++sent}`, client },
  });

describe.each(Object.keys(procedures) as ProcedureName[])('%s', (name) => {
  test.each(ROLES.map((role, index) => [role, TABLE[name][index] ?? 'closed'] as const))(
    '%s: %s',
    async (role, verdict) => {
      const result = await send(role, name);
      const code = result.ok ? 'ok' : result.code;
      if (verdict === 'closed') {
        // Exactly the answer for a missing subject, so that existence is not revealed.
        expect(result).toEqual({ ok: false, code: 'not-found' });
        expect(await send(role, name, true)).toEqual(result);
      } else if (verdict === 'denied') expect(code).toBe('not-allowed');
      else {
        expect(['not-allowed', 'unidentified', 'bad-input', 'unknown-procedure', 'internal']).not.toContain(
          code,
        );
        // For a permitted caller an unknown part of an existing subject is not found; that is not a denial.
        if (procedures[name].writes === false && !TIMED.includes(name)) expect(code).toBe('ok');
      }
    },
  );
});

describe('a client of release 0.1.0, with a todo and news of every kind pending', () => {
  const release = readReleases().find(({ version }) => version === FIRST_CLIENT);
  if (!release) throw new Error('the contract of 0.1.0 is gone');
  const reads = (Object.keys(procedures) as ProcedureName[]).filter(
    (name) => procedures[name].writes === false && release.outputs.shapes[name] !== undefined,
  );
  const OLD_KINDS = TODO_KINDS.filter((kind) => knowsTodo(FIRST_CLIENT, kind));

  beforeAll(async () => {
    const store = CloudBase.connect(server.cloud);
    const people = (await store.list('people')) as PersonDoc[];
    const blank = { at: '2026-03-09T00:00:00.000Z', name: '某人', title: '2026-03' };
    const refs = { cardId: null, nodeId: null, bondId: null };
    for (const { seats, offices = [] } of people)
      for (const [to, collectiveId] of [
        ...seats.map((seat) => [
          seat.leader ? leaderOffice(seat.collectiveId) : seat.seatId,
          seat.collectiveId,
        ]),
        ...offices.map(({ kind, orgId }) => [officeAddress(kind, orgId), team.collectiveId]),
      ])
        for (const kind of [...TODO_KINDS, ...NEWS_KINDS])
          await store
            .add('todos', [{ _id: `${kind}.any.${to}`, to, collectiveId, kind, ...blank, ...refs }])
            .catch(() => undefined);
  }, 60_000);

  test.each(reads)('reads %s', async (name) => {
    const shape = release.outputs.shapes[name] ?? 'unknown';
    const parsed = [];
    for (const [index, role] of ROLES.entries()) {
      if ((TABLE[name][index] ?? 'closed') !== 'may') continue;
      const result = await send(role, name, false, FIRST_CLIENT);
      if (!result.ok) continue;
      parsed.push(role);
      expect([role, findValueProblems(result.value, shape, release.outputs)]).toEqual([role, []]);
    }
    if (!TIMED.includes(name)) expect(parsed).not.toEqual([]);
  });

  test('is shown the kinds of 0.1.0, and a newer one all of them', async () => {
    const shownTo = async (name: 'today.open' | 'person.describe', client: string) => {
      const result = (await send(name === 'today.open' ? 'leader' : 'body', name, false, client)) as {
        value: { todos: readonly { kind: string }[] };
      };
      return new Set(result.value.todos.map(({ kind }) => kind));
    };
    for (const name of ['today.open', 'person.describe'] as const) {
      const old = await shownTo(name, FIRST_CLIENT);
      expect([...old].filter((kind) => !OLD_KINDS.some((known) => known === kind))).toEqual([]);
      expect((await shownTo(name, CLIENT_VERSION)).has('acceptHandOver')).toBe(true);
    }
  });
});
