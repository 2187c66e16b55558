import type { CardContent } from '../../core/domain/growth-card';
import type { TestServer, TestClient } from './test-server';

/** A complete card with one goal and three nodes. */
export const sampleCard = (wish = '考取注册税务师'): CardContent => ({
  wish,
  goals: [
    {
      id: 'g1',
      kind: 'certificate',
      title: '通过涉税服务实务',
      present: '已通过两科',
      measure: '成绩合格',
      due: '2026-11-30',
      actions: '每天学习一小时',
      support: '考前调休两天',
      nodes: [
        { id: 'n1', title: '完成教材第一轮', month: '2026-03' },
        { id: 'n2', title: '完成真题', month: '2026-06' },
        { id: 'n3', title: '参加考试', month: '2026-11' },
      ],
    },
  ],
});

/** A collective with every role: 号长, owner with a card, partner, fan from outside, plain member. */
export interface Team {
  readonly collectiveId: string;
  readonly cardId: string;
  readonly nodeId: string;
  readonly seats: Readonly<Record<'leader' | 'owner' | 'partner' | 'fan' | 'member', string>>;
  readonly clients: Readonly<Record<'leader' | 'owner' | 'partner' | 'fan' | 'member', TestClient>>;
}

/** A roster line with only name, birth and post. */
export const rosterLine = (name: string, birth: string) => ({
  name,
  gender: '' as const,
  birth,
  politics: '',
  post: '窗口岗',
  joinedPost: '',
  volunteerNo: '',
  nationality: '',
  phone: '',
});

const PEOPLE = [
  { role: 'owner', name: '陈一诺', birth: '1998-01' },
  { role: 'partner', name: '周文博', birth: '1993-05' },
  { role: 'member', name: '吴子涵', birth: '1995-09' },
] as const;

/** Creates a team through the API; `tag` makes the openids unique. */
export async function createTeam(server: TestServer, tag: string): Promise<Team> {
  const clients = {
    leader: server.client(`openid-${tag}-leader`),
    owner: server.client(`openid-${tag}-owner`),
    partner: server.client(`openid-${tag}-partner`),
    fan: server.client(`openid-${tag}-fan`),
    member: server.client(`openid-${tag}-member`),
  };
  const { leader, owner, partner, fan } = clients;
  const founded = await leader.call('collective.create', {
    name: `办税服务厅${tag}`,
    unit: '某区税务局',
    trade: '税务',
    cycle: { from: '2026-01', to: '2026-12' },
    leader: { name: '赵明轩', birth: '1990-01' },
  });
  const { collectiveId } = founded;
  await leader.call('roster.import', { collectiveId, lines: PEOPLE.map((p) => rosterLine(p.name, p.birth)) });
  const { code } = await leader.call('invitation.issue', { collectiveId, days: 7, uses: 10 });
  const seats = { leader: founded.seatId, owner: '', partner: '', fan: '', member: '' };
  for (const { role, name, birth } of PEOPLE) {
    await clients[role].call('join.ask', { code, name, birth });
    const { joins } = await leader.call('roster.list', { collectiveId });
    const join = joins[0];
    if (!join?.matchedSeatId) throw new Error(`${name} was not matched`);
    await leader.call('join.confirm', { collectiveId, joinId: join.joinId, seatId: join.matchedSeatId });
    seats[role] = join.matchedSeatId;
  }
  const cardId = `${seats.owner}.2026`;
  await owner.call('growthCard.submit', { cardId, baseVersion: 0, content: sampleCard() });
  const bond = await owner.call('bond.invite', {
    cardId,
    seatId: seats.partner,
    as: { kind: 'partner', role: 'mentor' },
  });
  await partner.call('bond.accept', { cardId, bondId: bond.bondId, promise: '每周陪练一次' });
  const outside = await owner.call('bond.inviteOutside', {
    cardId,
    name: '刘书记',
    as: { kind: 'fan', role: 'leagueSecretary' },
  });
  const claimed = await fan.call('bond.claim', {
    code: outside.code,
    name: '刘书记',
    title: '团支部书记',
    promise: '全力支持',
  });
  seats.fan = claimed.seatId;
  const { nodes } = await owner.call('growthCard.open', { cardId });
  const nodeId = nodes[0]?.nodeId;
  if (!nodeId) throw new Error('the card has no node');
  return { collectiveId, cardId, nodeId, seats, clients };
}
