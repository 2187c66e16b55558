import { collectAchievementFacts } from '../../core/domain/achievement-facts';
import type { AchievementRecord } from '../../core/domain/achievement-facts';
import { ACHIEVEMENT_SECTIONS } from '../../core/domain/dossier';
import { sentenceOfActivity } from '../../server/features/dossier/achievement-sentence';

const RECORD: AchievementRecord = {
  collective: { id: 'c', name: '春晖路办税服务厅', unit: '某区税务局', people: 12, branch: true },
  pairings: [{ id: 'p', on: '2026-01-01', house: '春晖之家', until: '2026-12-31' }],
  sessions: [
    ...(['2025-11-02', '2026-03-08', '2026-05-09'] as const).map((on, at) => ({
      ...{
        id: `s${at}`,
        on,
        house: '春晖之家',
        theme: '税法“小”课堂。',
        kind: 'lawTalk' as const,
        people: 3,
      },
    })),
  ],
  innovations: [
    {
      ...{ id: 'i', on: '2026-02-01', title: '取号分流牌', authors: ['甲', '乙'] },
      ...{ effect: '等候少了\n十分钟。', adoptedOn: '2026-04-01' },
    },
  ],
  contests: [{ id: 'k', on: '2026-03-01', title: '优质服务月', teams: 3 }],
  care: [{ id: 'r', on: '2026-02-10', kind: 'student', form: 'tutoring', programme: 'dream' }],
  welfare: [{ id: 'w', on: '2026-06-01', title: '净滩' }],
};
const all = (record: AchievementRecord) =>
  ACHIEVEMENT_SECTIONS.flatMap((section) => collectAchievementFacts(record, section));

/** Reduces the record to the named sources. */
const restrict = (record: AchievementRecord, ids: readonly string[]): AchievementRecord => {
  const named = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter(({ id }) => ids.includes(id));
  return {
    collective: record.collective,
    pairings: named(record.pairings),
    sessions: named(record.sessions),
    innovations: named(record.innovations),
    contests: named(record.contests),
    care: named(record.care),
    welfare: named(record.welfare),
  };
};

test.each(all(RECORD).map((fact) => [fact.id, fact] as const))(
  '%s follows from exactly the records it names',
  (id, fact) => {
    const ids = fact.sources.map((source) => source.id);
    expect(ids.length).toBeGreaterThan(0);
    const again = all(restrict(RECORD, ids)).find((one) => one.id === id);
    expect(again && sentenceOfActivity(again)).toBe(sentenceOfActivity(fact));
    if (ids[0] === 'c') return;
    const others = all(RECORD).flatMap(({ sources }) => sources.map((source) => source.id));
    const without = all(
      restrict(
        RECORD,
        others.filter((one) => !ids.includes(one)),
      ),
    );
    expect(without.map((one) => one.id)).not.toContain(id);
  },
);

test.each([
  ['who', '春晖路办税服务厅隶属某区税务局，现有成员12人。'],
  ['branch', '集体已建立团组织。'],
  ['paired.p', '2026年1月1日，集体与春晖之家结对共建，协议至2026年12月31日。'],
  ['sessions.2026', '2026年，集体到结对的青少年之家开展志愿服务2场，参加6人次。'],
  ['session.s1', '2026年3月8日，3名成员到春晖之家开展法治宣讲“税法‘小’课堂”。'],
  [
    'innovation.i',
    '2026年2月1日，甲、乙提交创新作品“取号分流牌”，2026年4月1日起采用，效果是“等候少了十分钟”。',
  ],
  ['care.r', '2026年2月10日，参加“希望工程·圆梦行动”，集体联系帮助1名困难学生，方式是功课辅导。'],
  ['welfare.w', '2026年6月1日，集体开展公益活动“净滩”。'],
  ['contest.k', '2026年3月1日，集体开展达标竞赛“优质服务月”，3个班组参加。'],
])('the fact %s is formatted as %s', (id, sentence) => {
  const fact = all(RECORD).find((one) => one.id === id);
  expect(fact && sentenceOfActivity(fact)).toBe(sentence);
});
