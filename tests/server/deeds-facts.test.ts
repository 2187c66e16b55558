import { collectDeeds } from '../../core/domain/deeds-facts';
import type { DeedsRecord } from '../../core/domain/deeds-facts';
import { DEEDS_SECTIONS } from '../../core/domain/dossier';
import { sentenceOfDeed } from '../../server/dossier/deeds-sentence';
import * as paper from '../../server/dossier/words';
import * as phone from '../../src/messages/dossier';
import { CARE_FORM_LABELS, CARE_KIND_LABELS } from '../../src/messages/care';
import { SESSION_KIND_LABELS } from '../../src/messages/youth-house';

const RECORD: DeedsRecord = {
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
const all = (record: DeedsRecord) => DEEDS_SECTIONS.flatMap((section) => collectDeeds(record, section));

/** Keeps of the record what the sources name. */
const restrict = (record: DeedsRecord, ids: readonly string[]): DeedsRecord => {
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
  '%s follows from the records it names alone, and not without them',
  (id, fact) => {
    const ids = fact.sources.map((source) => source.id);
    expect(ids.length).toBeGreaterThan(0);
    const again = all(restrict(RECORD, ids)).find((one) => one.id === id);
    expect(again && sentenceOfDeed(again)).toBe(sentenceOfDeed(fact));
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
])('%s reads %s', (id, sentence) => {
  const fact = all(RECORD).find((one) => one.id === id);
  expect(fact && sentenceOfDeed(fact)).toBe(sentence);
});

test('the file and the phone say the same of kinds', () => {
  expect(paper.EVIDENCE_ON_PAPER).toEqual(phone.EVIDENCE_KIND_LABELS);
  expect(paper.LINKS_ON_PAPER).toEqual(phone.LINK_LABELS);
  expect(paper.DEEDS_HEADINGS).toEqual(phone.DEEDS_SECTION_LABELS);
  expect(paper.CARE_ON_PAPER).toEqual(CARE_KIND_LABELS);
  expect(paper.CARE_FORMS_ON_PAPER).toEqual(CARE_FORM_LABELS);
  expect(paper.SESSIONS_ON_PAPER).toEqual(SESSION_KIND_LABELS);
});
