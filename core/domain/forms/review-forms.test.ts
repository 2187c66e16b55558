import { FORM_KINDS, NO_ENTRIES } from '../dossier';
import { DOCUMENT_KINDS, type DocumentKind } from '../eligibility/record';
import { RULE_IDS, type RuleId } from '../eligibility/rule';
import type { Preset } from '../preset';
import { CHONGQING_2020 } from '../presets/chongqing-2020';
import { fieldsOf } from './form';
import { FORMS } from './form-specs';
import { missingPaperItems, missingRequiredFields } from './missing';
import { columnsOf, reviewFormsOf, typeableFields } from './review-forms';
import { SELF_ASSESSMENT_EXAMPLE } from './self-assessment';

const without = (...ids: readonly RuleId[]): Preset => ({
  ...CHONGQING_2020,
  rules: CHONGQING_2020.rules.filter(({ id }) => !ids.includes(id)),
});
const demanding = (documents: readonly DocumentKind[]): Preset => ({
  ...CHONGQING_2020,
  rules: CHONGQING_2020.rules.map((rule) => (rule.id === 'E16' ? { ...rule, figures: { documents } } : rule)),
});
const labelsOf = (preset: Preset): string[] => {
  const { forms, documents } = reviewFormsOf(preset);
  return FORM_KINDS.filter((kind) => documents.includes(kind)).flatMap((kind) =>
    fieldsOf(forms[kind]).map(({ label }) => `${kind} ${label}`),
  );
};
/** Everything a notice makes a collective fill in or hand in, as text. */
const demandOf = (preset: Preset): string => {
  const forms = reviewFormsOf(preset);
  return JSON.stringify([
    forms.documents,
    labelsOf(preset),
    forms.items,
    forms.documents.map((kind) => missingPaperItems(forms, kind, NO_ENTRIES, {})),
    missingRequiredFields(forms, NO_ENTRIES, {}),
  ]);
};

test('the notice with all rules asks for every field, item and document', () => {
  const forms = reviewFormsOf(CHONGQING_2020);
  const usual = FORM_KINDS.map((kind) => ({
    ...FORMS[kind],
    sections: FORMS[kind].sections.map(({ title, fields }) => ({ title, fields })),
  }));
  expect(FORM_KINDS.map((kind) => forms.forms[kind])).toEqual(usual);
  expect(forms.items.map(({ title }) => title)).toEqual(
    SELF_ASSESSMENT_EXAMPLE.map(({ id, title }) => title.replace('{n}', id === 'sessions' ? '4' : '3')),
  );
  expect(forms.items.map(({ least }) => least)).toEqual(SELF_ASSESSMENT_EXAMPLE.map(({ least }) => least));
  expect(forms.documents).toEqual(DOCUMENT_KINDS);
});

test.each([
  ['E2', ['青年人数', '青年比例'], []],
  ['E4', ['中国国籍人数', '中国国籍比例'], []],
  ['E5', ['主要负责人'], []],
  ['E7', ['注册志愿者人数'], []],
  ['E8', [], ['sessions']],
  ['E10', [], ['innovation', 'revisit']],
  ['E11', [], ['care']],
  ['E12', ['团组织情况'], ['league']],
  ['E13', [], ['plan', 'standard', 'sign', 'carrier']],
] as const)('without %s exactly its fields and items are gone', (id, fields, items) => {
  const preset = without(id);
  const gone = labelsOf(CHONGQING_2020).filter((label) => !labelsOf(preset).includes(label));
  expect([...new Set(gone.map((label) => label.split(' ')[1]))]).toEqual(fields);
  const left = reviewFormsOf(preset).items.map((item) => item.id);
  expect(SELF_ASSESSMENT_EXAMPLE.map((item) => item.id).filter((item) => !left.includes(item))).toEqual(
    items,
  );
});

test('items say what the rules of the notice ask for each year, and none is left of a rule that asks for nothing', () => {
  const asking = (perYear: number): Preset => ({
    ...CHONGQING_2020,
    rules: CHONGQING_2020.rules.map((rule) => (rule.id === 'E10' ? { ...rule, figures: { perYear } } : rule)),
  });
  const itemOf = (perYear: number) =>
    reviewFormsOf(asking(perYear)).items.find(({ id }) => id === 'innovation');
  expect(itemOf(5)).toMatchObject({ title: '每年提交至少5项“五小”创新作品', least: 5 });
  expect(itemOf(0)).toBeUndefined();
});

test('a notice demands fields of its own choice, leaves some out, and has its own sheet', () => {
  const item = {
    id: 'i1',
    group: '基础',
    title: '有规划',
    weight: 60,
    proof: ['evidence'],
    least: 0,
  } as const;
  const forms = reviewFormsOf({
    ...CHONGQING_2020,
    fields: {
      registration: { honours: 'demanded', contact: 'none', leaderPost: 'optional', leaderPhone: 'none' },
    },
    sheet: [item, { ...item, id: 'i2', rule: 'E6' }],
  });
  expect(forms.items.map(({ id }) => id)).toEqual(['i1', 'i2']);
  const missing = missingRequiredFields(forms, NO_ENTRIES, {}).map(({ what, form }) => [what, form]);
  expect(missing).toContainEqual(['曾获荣誉', 'registration']);
  // What the register does not have is typed where it is needed next.
  expect(missing).toContainEqual(['联系人', 'application']);
  expect(typeableFields('application').map(({ key }) => key)).toContain('contact');
  const labels = missing.map(([what]) => what);
  expect(labels).not.toContain('号长电话');
  // It stays demanded on the form that demands it.
  expect(missingPaperItems(forms, 'registration', NO_ENTRIES, {}).map(({ what }) => what)).not.toContain(
    '号长岗位',
  );
  expect(missingPaperItems(forms, 'application', NO_ENTRIES, {}).map(({ what }) => what)).toContain(
    '号长岗位',
  );
});

test('the tables of a form have what the notice asks for', () => {
  const listsOf = (preset: Preset) => reviewFormsOf(preset).forms.application.lists;
  expect(listsOf(CHONGQING_2020)).toEqual(['年度', '证明', '声明']);
  expect(listsOf(without('E13', 'E18'))).toEqual(['年度']);
  expect(columnsOf('年度', CHONGQING_2020)).toEqual(['年度', '场次', '作品', '竞赛', '关爱', '公益']);
  expect(columnsOf('年度', without('E8', 'E10', 'E11'))).toEqual(['年度', '竞赛', '公益']);
});

test('a notice without houses and sessions mentions them in no form, item or check', () => {
  expect(demandOf(CHONGQING_2020)).toMatch(/之家.*agreement|agreement.*之家/);
  const demand = demandOf(without('E6', 'E8'));
  expect(demand).not.toMatch(/之家|结对之|agreement|协议|场次/);
});

test.each(RULE_IDS)(
  'without %s the forms have no empty section and every missing item has its place',
  (id) => {
    const forms = reviewFormsOf(without(id));
    for (const kind of FORM_KINDS)
      for (const { fields } of forms.forms[kind].sections) expect(fields.length).toBeGreaterThan(0);
    for (const { form } of missingRequiredFields(forms, NO_ENTRIES, {}))
      if (form !== null) expect(forms.documents).toContain(form);
  },
);

test.each(DOCUMENT_KINDS)('a notice that does not ask for %s leaves nothing to be typed there', (left) => {
  const asked = DOCUMENT_KINDS.filter((kind) => kind !== left);
  const forms = reviewFormsOf(demanding(asked));
  expect(forms.documents).toEqual(asked);
  const missing = [
    ...missingRequiredFields(forms, NO_ENTRIES, {}),
    ...asked.flatMap((kind) => missingPaperItems(forms, kind, NO_ENTRIES, {})),
  ];
  expect(missing.filter(({ form }) => form === left)).toEqual([]);
  // What is missing can be typed on the form it is said to be on.
  for (const { form, what, mend } of missing) {
    if (form === null || mend !== 'form' || forms.items.some(({ title }) => title === what)) continue;
    const field = fieldsOf(forms.forms[form]).find(({ label }) => label === what);
    expect([what, field?.source]).toEqual([what, 'typed']);
    expect(typeableFields(form).map(({ key }) => key)).toContain(field?.key);
  }
});

test('a notice without the rule about documents asks for none', () => {
  expect(reviewFormsOf(without('E16')).documents).toEqual([]);
  expect(missingRequiredFields(reviewFormsOf(without('E16')), NO_ENTRIES, {})).toEqual([]);
});

test('the annexes follow the kinds of evidence and the declarations of the notice', () => {
  const preset: Preset = {
    ...CHONGQING_2020,
    rules: CHONGQING_2020.rules.map((rule) =>
      rule.id === 'E13'
        ? { ...rule, figures: { evidence: ['sign'] as const } }
        : rule.id === 'E18'
          ? { ...rule, figures: { declarations: ['law'] as const } }
          : rule,
    ),
  };
  const missing = missingPaperItems(reviewFormsOf(preset), 'application', NO_ENTRIES, null);
  expect(missing.filter(({ mend }) => mend !== 'form').map(({ what }) => what)).toEqual(['sign', 'law']);
});
