import { FORM_KINDS, NO_ENTRIES, joinAchievementText } from '../dossier';
import type { DossierEntries } from '../dossier';
import { DECLARATION_KINDS, EVIDENCE_KINDS } from '../eligibility/record';
import { fieldsOf, ownFields } from './form';
import { missingPaperItems } from './missing';
import { FORMS } from './form-specs';
import { CHONGQING_2020 } from '../presets/chongqing-2020';
import { reviewFormsOf } from './review-forms';
import { SELF_ASSESSMENT_EXAMPLE as ITEMS } from './self-assessment';

const PAPERS = reviewFormsOf(CHONGQING_2020);
const all = FORM_KINDS.map((kind) => FORMS[kind]);

test('every form is marked as an example', () => {
  expect(all.every(({ example }) => example)).toBe(true);
});

test('a key is typed on one form only, and others read it from there', () => {
  const homes = new Map<string, string>();
  for (const form of all)
    for (const { key } of ownFields(form)) {
      expect(homes.get(key)).toBeUndefined();
      homes.set(key, form.kind);
    }
  for (const form of all)
    for (const field of fieldsOf(form)) {
      if (field.source === 'shared') expect(homes.get(field.key)).toBe(field.home);
      if (field.source === 'record') expect(homes.has(field.key)).toBe(false);
    }
});

test('a key has one label, and every label is a valid placeholder', () => {
  const labels = new Map<string, string>();
  for (const { key, label } of all.flatMap(fieldsOf)) {
    expect(labels.get(key) ?? label).toBe(label);
    labels.set(key, label);
    expect(label).toMatch(/^[^\s.{}#/:$]+$/);
  }
  expect(new Set(labels.values()).size).toBe(labels.size);
});

test('the weights of the self-assessment add up to 100', () => {
  expect(ITEMS.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
  expect(new Set(ITEMS.map(({ id }) => id)).size).toBe(ITEMS.length);
});

const filledIn: DossierEntries = {
  typed: Object.fromEntries(all.flatMap(ownFields).map(({ key }) => [key, '写好了'])),
  answers: Object.fromEntries(
    ITEMS.map(({ id, least, proof, weight }) => [
      id,
      {
        points: weight,
        text: '',
        links: Array.from({ length: least }, (_, at) => ({
          ...{ kind: proof[0] ?? 'roster', id: `${id}${at}`, title: '记录', on: '' },
        })),
      },
    ]),
  ),
  evidence: EVIDENCE_KINDS.map((kind) => ({ id: kind, kind, title: '一份', on: '', text: '', links: [] })),
  declarations: Object.fromEntries(
    DECLARATION_KINDS.map((kind) => [
      kind,
      { state: 'declared', seatId: 's', by: '号长', at: '2026-03-10T02:00:00.000Z', note: '' },
    ]),
  ),
  deeds: { version: 1, count: 1500 },
};
const record = Object.fromEntries(all.flatMap(fieldsOf).map(({ key }) => [key, '有']));
const KINDS = [...FORM_KINDS, 'deeds'] as const;

test('a complete dossier has no missing items', () => {
  for (const kind of KINDS)
    expect([kind, missingPaperItems(PAPERS, kind, filledIn, record)]).toEqual([kind, []]);
});

test('an empty dossier has missing items in every document', () => {
  for (const kind of KINDS)
    expect(missingPaperItems(PAPERS, kind, NO_ENTRIES, record).length).toBeGreaterThan(0);
});

test.each([
  [
    'a typed field that is blank',
    'registration',
    { typed: { ...filledIn.typed, address: '' } },
    {},
    '集体地址',
  ],
  [
    'blank fields that may be',
    'registration',
    { typed: { ...filledIn.typed, honours: '', remark: '' } },
    {},
    null,
  ],
  ['a known value that is not known', 'registration', {}, { leaderPhone: '' }, '号长电话'],
  ['a value that may be unknown', 'registration', {}, { leaderPolitics: '' }, null],
  [
    'a shared field that is blank at home',
    'application',
    { typed: { ...filledIn.typed, contact: '' } },
    {},
    '联系人',
  ],
  ['evidence of one kind missing', 'application', { evidence: filledIn.evidence.slice(1) }, {}, 'plan'],
  ['no declaration', 'application', { declarations: {} }, {}, 'politics'],
  ['an agreement not signed', 'agreement', {}, { signedOn: '' }, '签订日期'],
  ['too little evidence', 'selfAssessment', weighed(5, 2), {}, '每月成长进度上墙公示'],
  ['no points', 'selfAssessment', weighed(null, 3), {}, '每月成长进度上墙公示'],
  ['no points earned, and said so', 'selfAssessment', weighed(0, 3), {}, null],
] as const)('with %s the missing item of %s is reported', (_why, kind, entries, known, missing) => {
  const [first] = missingPaperItems(PAPERS, kind, { ...filledIn, ...entries }, { ...record, ...known });
  expect(first?.what ?? null).toBe(missing);
});

function weighed(points: number | null, links: number) {
  return { answers: { ...filledIn.answers, wall: answer(points, links) } };
}

function answer(points: number | null, links: number) {
  return {
    points,
    text: '',
    links: Array.from({ length: links }, (_, at) => ({
      ...{ kind: 'issue' as const, id: `i${at}`, title: '', on: '' },
    })),
  };
}

test('a shared field is filled in on its own form', () => {
  const lacks = missingPaperItems(PAPERS, 'application', { ...filledIn, typed: {} }, record);
  expect(lacks.find(({ what }) => what === '联系人')).toEqual({
    ...{ what: '联系人', mend: 'form', form: 'registration' },
  });
});

test('without a record only typed fields are checked', () => {
  expect(missingPaperItems(PAPERS, 'registration', filledIn, null)).toEqual([]);
});

test('the 事迹材料 joins its sections in order, without empty ones', () => {
  expect(joinAchievementText({ society: '丁', profile: '甲', talent: ' ', economy: '丙\n' })).toBe(
    '甲\n丙\n丁',
  );
});
