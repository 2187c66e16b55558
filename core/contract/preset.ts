import * as z from 'zod';
import { AGE_READINGS } from '../domain/age';
import { DECLARATION_KINDS, DOCUMENT_KINDS, EVIDENCE_KINDS } from '../domain/eligibility/record';
import { NEXT_STEPS, RULE_FORCES, RULE_IDS } from '../domain/eligibility/rule';
import type { RuleFigures, RuleId } from '../domain/eligibility/rule';
import type { NoticeContent } from '../domain/notice/notice';
import {
  AGES,
  COUNT_MAX,
  SESSION_EVERY_MAX,
  SESSION_YEARS,
  TITLE_YEARS_MAX,
} from '../domain/notice/catalogue';
import type { AssessedItem, FieldDemands, TitleTerms } from '../domain/notice/demand';
import { FIELD_DEMANDS } from '../domain/notice/demand';
import { DECISIONS } from '../domain/application-flow';
import { FORM_KINDS, LINK_KINDS } from '../domain/dossier';
import { fieldsOf } from '../domain/forms/form';
import { FORMS } from '../domain/forms/form-specs';
import { TITLE_LEVELS } from '../domain/title';
import { TITLE_STAR_MAX } from '../domain/title-value';
import { isDay } from '../domain/month-day';
import type { Preset } from '../domain/preset';
import { line } from './text';

const shortText = (max: number) => line(max);
const count = z.int().min(0).max(COUNT_MAX);
const age = z.int().min(AGES.min).max(AGES.max);
const none = z.strictObject({});
const two = (part: number): string => String(part).padStart(2, '0');
const share = z
  .strictObject({ part: z.int().min(1).max(1000), whole: z.int().min(1).max(1000) })
  .refine(({ part, whole }) => part <= whole, 'more-than-all');
const each = <Kind extends string>(kinds: readonly [Kind, ...Kind[]]) =>
  z
    .array(z.enum(kinds))
    .min(1)
    .refine((list) => new Set(list).size === list.length, 'named-twice');

const FIGURES: { readonly [Id in RuleId]: z.ZodType<RuleFigures[Id]> } = {
  E1: z
    .strictObject({ min: count, max: count, wholeUnit: z.boolean().exactOptional() })
    .refine(({ min, max }) => min <= max, 'ends-before-it-begins'),
  E2: z.strictObject({ age, share }),
  E3: z.strictObject({ age }),
  E4: z.strictObject({ share }),
  E5: none,
  E6: z.strictObject({ houses: count.min(1) }),
  E7: none,
  E8: z.strictObject({ perYear: count }),
  E9: z.strictObject({ max: count }),
  E10: z.strictObject({ perYear: count }),
  E11: z.strictObject({ min: count }),
  E12: z.strictObject({ leagueMembers: count.min(1) }),
  E13: z.strictObject({ evidence: each(EVIDENCE_KINDS) }),
  E14: none,
  E15: z
    .strictObject({ about: count, from: count, to: count })
    .refine(({ about, from, to }) => from <= about && about <= to, 'ends-before-it-begins'),
  E16: z.strictObject({ documents: each(DOCUMENT_KINDS) }),
  E17: none,
  E18: z.strictObject({ declarations: each(DECLARATION_KINDS) }),
};

const ruleOf = <Id extends RuleId>(id: Id) =>
  z.strictObject({
    id: z.literal(id),
    force: z.enum(RULE_FORCES),
    clause: shortText(400),
    figures: FIGURES[id] as z.ZodType<RuleFigures[Id]>,
  });

const rule = z.discriminatedUnion('id', [
  ruleOf('E1'),
  ruleOf('E2'),
  ruleOf('E3'),
  ruleOf('E4'),
  ruleOf('E5'),
  ruleOf('E6'),
  ruleOf('E7'),
  ruleOf('E8'),
  ruleOf('E9'),
  ruleOf('E10'),
  ruleOf('E11'),
  ruleOf('E12'),
  ruleOf('E13'),
  ruleOf('E14'),
  ruleOf('E15'),
  ruleOf('E16'),
  ruleOf('E17'),
  ruleOf('E18'),
]);

/** Of a sheet; more than the longest that was seen has. */
const ITEMS_MAX = 40;

const assessedItem: z.ZodType<AssessedItem> = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'not-an-id'),
  group: shortText(12),
  title: shortText(120),
  weight: z.int().min(1).max(100),
  proof: each(LINK_KINDS),
  least: z.int().min(0).max(10),
  rule: z.enum(RULE_IDS).exactOptional(),
});

/** The fields of a form, whatever the notice; those that are shared may be typed on any form that has them. */
const fieldDemands = z.strictObject(
  Object.fromEntries(
    FORM_KINDS.map((kind) => [
      kind,
      z
        .partialRecord(z.enum(fieldsOf(FORMS[kind]).map(({ key }) => key)), z.enum(FIELD_DEMANDS))
        .exactOptional(),
    ]),
  ),
) as unknown as z.ZodType<FieldDemands>;

const titleTerms: z.ZodType<TitleTerms> = z
  .strictObject({
    level: z.enum(TITLE_LEVELS),
    years: z.int().min(0).max(TITLE_YEARS_MAX),
    star: z.int().min(0).max(TITLE_STAR_MAX),
    first: z.int().min(0).max(SESSION_YEARS.max),
    every: z.int().min(1).max(SESSION_EVERY_MAX),
    outcomes: each(DECISIONS),
  })
  .refine(({ first }) => first === 0 || first >= SESSION_YEARS.min, { path: ['first'], error: 'not-a-year' })
  .refine(({ outcomes }) => outcomes.includes('recognise'), { path: ['outcomes'], error: 'no-title' });

const contentFields = {
  place: shortText(40),
  title: shortText(80),
  roundYears: z
    .strictObject({ first: z.int().min(-5).max(0), last: z.int().min(-5).max(0) })
    .refine(({ first, last }) => first <= last, 'ends-before-it-begins'),
  reading: z.enum(AGE_READINGS),
  deadline: z
    .strictObject({
      year: z.int().min(-1).max(1),
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
    })
    // A day that every year has.
    .refine(({ month, day }) => isDay(`2025-${two(month)}-${two(day)}`), 'not-a-day')
    .exactOptional(),
  counting: z.literal('round').exactOptional(),
  fields: fieldDemands.exactOptional(),
  sheet: z
    .array(assessedItem)
    .min(1)
    .max(ITEMS_MAX)
    .refine((items) => new Set(items.map((one) => one.id)).size === items.length, 'named-twice')
    .exactOptional(),
  titles: titleTerms.exactOptional(),
  rules: z
    .array(rule)
    .min(1)
    .max(RULE_IDS.length)
    .refine((rules) => new Set(rules.map(({ id }) => id)).size === rules.length, 'named-twice'),
};

/** Validates a preset: figures in range, no duplicate rules, a sentence for each next step. */
export const presetSchema: z.ZodType<Preset> = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'not-an-id'),
  example: z.boolean(),
  ...contentFields,
  steps: z.record(z.enum(NEXT_STEPS), shortText(120)),
});

/** Validates what an office or a collective writes, and the file it is exported to. */
export const noticeContent: z.ZodType<NoticeContent> = z.strictObject({
  ...contentFields,
  steps: z.partialRecord(z.enum(NEXT_STEPS), shortText(120)),
});
