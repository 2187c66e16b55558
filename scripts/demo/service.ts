import { addMonths } from '../../core/domain/month';
import { lastDayOf } from '../../core/domain/month-day';
import type { SessionKind } from '../../core/domain/volunteer-session';
import type { DemoContext } from './month';

const LEADER = 'linxiao';
/** The contact of the youth house, who is not a member of the collective. */
export const DEMO_CONTACT = { key: 'lilaoshi', label: '李老师（青少年之家联系人）' } as const;

const HOUSES = [
  {
    name: '春晖社区青少年之家',
    address: '春晖路 12 号社区服务中心二楼',
    contactName: '李老师',
    contactPhone: '13800001234',
  },
  {
    name: '滨河青少年之家',
    address: '滨河北路 3 号文化站',
    contactName: '郑站长',
    contactPhone: '02360001234',
  },
] as const;

interface DemoSession {
  readonly by: string;
  /** Index of the house, or the name of another place. */
  readonly at: number | string;
  /** Month (offset from the cycle's first) and day. */
  readonly on: readonly [month: number, day: number];
  readonly theme: string;
  readonly kind: SessionKind;
  readonly with: readonly string[];
  readonly answer?: 'confirmed' | 'disputed';
}

const SESSIONS: readonly DemoSession[] = [
  {
    by: 'wuzihan',
    at: 0,
    on: [0, 20],
    theme: '手语小课堂第一课',
    kind: 'welfare',
    with: ['wuzihan', 'chenyinuo', 'zhengkai'],
    answer: 'confirmed',
  },
  {
    by: 'chuwenxuan',
    at: 0,
    on: [2, 14],
    theme: '和孩子们说说合同',
    kind: 'lawTalk',
    with: ['chuwenxuan', 'jiangmin'],
    answer: 'confirmed',
  },
  {
    by: 'jiangmin',
    at: 1,
    on: [4, 18],
    theme: '小小税务官一日体验',
    kind: 'experience',
    with: ['jiangmin', 'shenhao', 'fengjiayi', 'zhouwenbo'],
    answer: 'confirmed',
  },
  {
    by: 'zhengkai',
    at: '滨河步道',
    on: [5, 10],
    theme: '河边清理',
    kind: 'welfare',
    with: ['zhengkai', 'shenhao'],
  },
  {
    by: 'jiangmin',
    at: 1,
    on: [6, 25],
    theme: '暑期读书角',
    kind: 'culture',
    with: ['jiangmin', 'wuzihan'],
  },
  {
    by: 'chenyinuo',
    at: 0,
    on: [8, 6],
    theme: '社保政策讲给家长听',
    kind: 'policyTalk',
    with: ['chenyinuo', 'zhouwenbo', 'shenhao'],
    answer: 'disputed',
  },
  {
    by: 'wuzihan',
    at: 0,
    on: [8, 20],
    theme: '手语小课堂第二课',
    kind: 'welfare',
    with: ['wuzihan', 'fengjiayi'],
  },
];

/** Makes an agreement with a house, or renews the one of the year before; returns both ids. */
export async function pairWith(
  { collectiveId, call }: Pick<DemoContext, 'collectiveId' | 'call'>,
  house: (typeof HOUSES)[number],
  from: string,
  until: string,
): Promise<[houseId: string, pairingId: string]> {
  const listed = async () =>
    (await call(LEADER, 'house.list', { collectiveId })).houses.find(({ name }) => name === house.name);
  const before = await listed();
  if (before) await call(LEADER, 'pairing.renew', { collectiveId, houseId: before.houseId, from, until });
  else await call(LEADER, 'house.add', { collectiveId, house, from, until });
  const paired = await listed();
  return [paired?.houseId ?? '', paired?.pairings[0]?.pairingId ?? ''];
}

/** The agreement of a year before the running cycle, with the first house. */
export async function pairEarlier(context: DemoContext, from: number): Promise<void> {
  const { collectiveId, first, at, call } = context;
  at(from, 6);
  const day = `${addMonths(first, from)}-05`;
  const [, pairingId] = await pairWith(context, HOUSES[0], day, lastDayOf(addMonths(first, from + 11)));
  await call(LEADER, 'pairing.sign', { collectiveId, pairingId, baseVersion: 1, signedOn: day });
}

/** Adds youth houses, volunteer sessions and care; all fictional. */
export async function seedService(context: DemoContext): Promise<void> {
  const { collectiveId, first, at, call, seatIds } = context;
  const day = (month: number, date: number) => `${addMonths(first, month)}-${String(date).padStart(2, '0')}`;
  const seatsOf = (keys: readonly string[]) => keys.flatMap((key) => seatIds.get(key) ?? []);
  const until = lastDayOf(addMonths(first, 11));
  const houseIds: string[] = [];
  const pairings: string[] = [];
  at(0, 6);
  for (const [index, house] of HOUSES.entries()) {
    const from = index === 0 ? day(0, 5) : day(0, 10);
    const [houseId, pairingId] = await pairWith(context, house, from, until);
    houseIds.push(houseId);
    pairings.push(pairingId);
  }
  at(0, 12);
  for (const pairingId of pairings)
    await call(LEADER, 'pairing.sign', { collectiveId, pairingId, baseVersion: 1, signedOn: day(0, 12) });
  for (const session of SESSIONS) await hold(session);
  // The second pairing has ended: sessions after its last day do not count.
  at(7, 3);
  await call(LEADER, 'pairing.end', {
    collectiveId,
    pairingId: pairings[1] ?? '',
    baseVersion: 2,
    on: day(6, 20),
  });
  at(3, 8);
  await call('wuzihan', 'care.record', {
    collectiveId,
    kind: 'student',
    on: day(3, 8),
    initials: 'ZH',
    relation: '社区结对学生',
    form: 'tutoring',
    programme: 'dream',
    helperSeatIds: seatsOf(['wuzihan', LEADER]),
  });
  at(1, 16);
  await call('fengjiayi', 'welfare.record', {
    collectiveId,
    on: day(1, 16),
    title: '给环卫工人送热茶',
    programme: 'winterSun',
    helperSeatIds: seatsOf(['fengjiayi', 'zhengkai', 'shenhao']),
  });

  async function hold({ by, at: where, on, theme, kind, with: keys, answer }: DemoSession): Promise<void> {
    at(on[0], on[1]);
    const { sessionId } = await call(by, 'session.record', {
      collectiveId,
      houseId: typeof where === 'number' ? (houseIds[where] ?? '') : '',
      place: typeof where === 'number' ? '' : where,
      on: day(...on),
      theme,
      kind,
      attendeeSeatIds: seatsOf(keys),
      externalNo: answer === 'confirmed' ? `ZYH${day(...on).replace(/-/g, '')}` : '',
    });
    if (answer === undefined) return;
    at(on[0], on[1] + 1);
    const { token } = await call(by, 'session.link', { collectiveId, sessionId });
    const reply = { token, baseVersion: 1, by: '李老师' };
    if (answer === 'confirmed') await call(DEMO_CONTACT.key, 'session.confirm', reply);
    else await call(DEMO_CONTACT.key, 'session.dispute', { ...reply, word: '那天是下午来的，日期没错' });
  }
}
