import type { CardContent } from '../core/domain/growth-card';
import type { House, Phone } from './harness-house';

/** A complete card with one goal and three nodes. */
export const someCard = (wish = '考取注册税务师'): CardContent => ({
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

/** A collective with every role of the main job: 号长, owner with a card, partner, fan from outside, plain member. */
export interface Team {
  readonly collectiveId: string;
  readonly cardId: string;
  readonly nodeId: string;
  readonly seats: Readonly<Record<'leader' | 'owner' | 'partner' | 'fan' | 'member', string>>;
  readonly phones: Readonly<Record<'leader' | 'owner' | 'partner' | 'fan' | 'member', Phone>>;
}

/** A roster line with nothing but a name, a birth and a post. */
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

/** Founds a team through the door, the way people would. `tag` keeps openids of several teams apart. */
export async function foundTeam(house: House, tag: string): Promise<Team> {
  const phones = {
    leader: house.phone(`openid-${tag}-leader`),
    owner: house.phone(`openid-${tag}-owner`),
    partner: house.phone(`openid-${tag}-partner`),
    fan: house.phone(`openid-${tag}-fan`),
    member: house.phone(`openid-${tag}-member`),
  };
  const { leader, owner, partner, fan } = phones;
  const founded = await leader.does('collective.create', {
    name: `办税服务厅${tag}`,
    unit: '某区税务局',
    trade: '税务',
    cycle: { from: '2026-01', to: '2026-12' },
    leader: { name: '赵明轩', birth: '1990-01' },
  });
  const { collectiveId } = founded;
  await leader.does('roster.import', { collectiveId, lines: PEOPLE.map((p) => rosterLine(p.name, p.birth)) });
  const { code } = await leader.does('invitation.issue', { collectiveId, days: 7, uses: 10 });
  const seats = { leader: founded.seatId, owner: '', partner: '', fan: '', member: '' };
  for (const { role, name, birth } of PEOPLE) {
    await phones[role].does('join.ask', { code, name, birth });
    const { joins } = await leader.does('roster.list', { collectiveId });
    const join = joins[0];
    if (!join?.matchedSeatId) throw new Error(`${name} was not matched`);
    await leader.does('join.confirm', { collectiveId, joinId: join.joinId, seatId: join.matchedSeatId });
    seats[role] = join.matchedSeatId;
  }
  const cardId = `${seats.owner}.2026`;
  await owner.does('growthCard.submit', { cardId, baseVersion: 0, content: someCard() });
  const bond = await owner.does('bond.invite', {
    cardId,
    seatId: seats.partner,
    as: { kind: 'partner', role: 'mentor' },
  });
  await partner.does('bond.accept', { cardId, bondId: bond.bondId, promise: '每周陪练一次' });
  const outside = await owner.does('bond.inviteOutside', {
    cardId,
    name: '刘书记',
    as: { kind: 'fan', role: 'leagueSecretary' },
  });
  const claimed = await fan.does('bond.claim', {
    code: outside.code,
    name: '刘书记',
    title: '团支部书记',
    promise: '全力支持',
  });
  seats.fan = claimed.seatId;
  const { nodes } = await owner.does('growthCard.open', { cardId });
  const nodeId = nodes[0]?.nodeId;
  if (!nodeId) throw new Error('the card has no node');
  return { collectiveId, cardId, nodeId, seats, phones };
}
