import type { NextStep, Rule, RuleId } from '../eligibility/rule';
import { RULE_IDS } from '../eligibility/rule';
import type { Preset } from '../preset';

/**
 * What an office or a collective writes: a preset without its id. `steps` holds only the sentences that differ from the
 * usual ones, so that a step of a later release has its sentence in an older notice too.
 */
export interface NoticeContent extends Omit<Preset, 'id' | 'example' | 'steps'> {
  steps: Readonly<Partial<Record<NextStep, string>>>;
}

/** The latest version of a notice that an owner has published. */
export interface NoticeRef {
  readonly noticeId: string;
  /** 0 for an example of this release, which is compiled in. */
  readonly version: number;
}

const WHOLE = [
  'place',
  'title',
  'roundYears',
  'counting',
  'reading',
  'deadline',
  'titles',
  'fields',
  'sheet',
] as const;

/** One difference between two notices; `rule` is null for what concerns the notice as a whole. */
export type NoticeChange =
  | { readonly rule: null; readonly what: (typeof WHOLE)[number] | 'steps' }
  | {
      readonly rule: RuleId;
      readonly what: 'added' | 'removed' | 'figures' | 'force' | 'clause';
    };

type Figures = Partial<Record<string, unknown>>;

/** 1/2 and 50/100 are the same share. */
const inOneForm = (value: unknown): unknown => {
  if (Array.isArray(value)) return [...value].sort();
  if (typeof value !== 'object' || value === null) return value ?? false;
  const { part, whole } = value as { part?: number; whole?: number };
  return part !== undefined && whole !== undefined ? part / whole : value;
};

/** Says whether two values of a parameter mean the same. */
export const isSameFigure = (a: unknown, b: unknown): boolean =>
  JSON.stringify(inOneForm(a)) === JSON.stringify(inOneForm(b));

const isSameFigures = (a: Figures, b: Figures): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => isSameFigure(a[key], b[key]));

/** Lists what differs between two notices: the whole first, then rule by rule in the order of display. */
export function noticeChanges(before: NoticeContent, after: NoticeContent): NoticeChange[] {
  const ruleOf = ({ rules }: NoticeContent, id: RuleId): Rule | undefined =>
    rules.find((rule) => rule.id === id);
  const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const whole = WHOLE.filter((what) => !isSame(before[what], after[what]));
  const names = Object.keys({ ...before.steps, ...after.steps }) as NextStep[];
  const steps = names.some((step) => before.steps[step] !== after.steps[step]);
  return [
    ...whole.map((what) => ({ rule: null, what })),
    ...(steps ? [{ rule: null, what: 'steps' as const }] : []),
    ...RULE_IDS.flatMap((rule): NoticeChange[] => {
      const [old, now] = [ruleOf(before, rule), ruleOf(after, rule)];
      if (!old || !now) return old ? [{ rule, what: 'removed' }] : now ? [{ rule, what: 'added' }] : [];
      return [
        ...(isSameFigures(old.figures, now.figures) ? [] : [{ rule, what: 'figures' as const }]),
        ...(old.force === now.force ? [] : [{ rule, what: 'force' as const }]),
        ...(old.clause === now.clause ? [] : [{ rule, what: 'clause' as const }]),
      ];
    }),
  ];
}

/** The day of a round on which the material is due, 'YYYY-MM-DD'. */
export const deadlineOf = ({ deadline }: Pick<Preset, 'deadline'>, round: number): string | null =>
  deadline
    ? [
        String(round + deadline.year),
        String(deadline.month).padStart(2, '0'),
        String(deadline.day).padStart(2, '0'),
      ].join('-')
    : null;

const FORMAT = 'qingcheng-notice';
/** More than the longest notice takes; a call of the cloud takes 100 kB. */
export const NOTICE_FILE_BYTES_MAX = 64_000;

/** Writes a notice as a file, which `docs/notice.md` describes. */
export const noticeFile = (notice: NoticeContent): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, notice }, null, 2)}\n`;

/**
 * Reads such a file, or the notice alone as an editor holds it; what it says is checked by the schema. Undefined for any
 * other text.
 */
export function readNotice(text: string): unknown {
  try {
    const read = JSON.parse(text) as Record<string, unknown>;
    if (!('format' in read)) return read;
    const { format, version, notice, ...others } = read;
    const isOurs = format === FORMAT && version === 1 && Object.keys(others).length === 0;
    return isOurs ? notice : undefined;
  } catch {
    return undefined;
  }
}
