/** The kinds of 五小: 小发明 小创造 小革新 小设计 小建议. */
export const INNOVATION_KINDS = ['invention', 'creation', 'renewal', 'design', 'suggestion'] as const;
export type InnovationKind = (typeof INNOVATION_KINDS)[number];

/** The review criteria: 创新性 实用性 效果 推广前景. */
export const CRITERIA = ['novelty', 'use', 'effect', 'spread'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** The levels of a criterion; they are never converted to scores. */
export const LEVELS = ['clear', 'some', 'notYet'] as const;
export type Level = (typeof LEVELS)[number];

/** The outcomes of a review: 推荐, 参考, 特殊条件下参考. */
export const OUTCOMES = ['recommended', 'reference', 'conditional'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The kinds of benefit an innovation brings, each with its basis. */
export const BENEFIT_KINDS = ['economic', 'other'] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

export const INNOVATION_STATES = ['draft', 'submitted', 'concluded', 'adopted'] as const;
export type InnovationState = (typeof INNOVATION_STATES)[number];

export const INNOVATION_MOVES = ['submit', 'judge', 'sendBack', 'conclude', 'adopt', 'revisit'] as const;
export type InnovationMove = (typeof INNOVATION_MOVES)[number];

const FROM: Readonly<Record<InnovationMove, InnovationState>> = {
  submit: 'draft',
  judge: 'submitted',
  sendBack: 'submitted',
  conclude: 'submitted',
  adopt: 'concluded',
  revisit: 'adopted',
};

/** Says whether an innovation in this state allows this move. */
export const allowsMove = (state: InnovationState, move: InnovationMove): boolean => FROM[move] === state;

/** Says whether an innovation counts towards the year: it is submitted and not returned to its authors. */
export const isSubmitted = (state: InnovationState): boolean => state !== 'draft';

export const AUTHORS_MAX = 8;
export const REVIEWERS_MAX = 8;

/** The texts that the authors write. */
export interface InnovationText {
  readonly title: string;
  readonly problem: string;
  readonly method: string;
  readonly effect: string;
  readonly benefit: string;
  readonly basis: string;
}

/** Lists the empty fields that block submission; a draft may have any. */
export const missingFields = (text: InnovationText): (keyof InnovationText)[] =>
  (['title', 'problem', 'method', 'effect', 'benefit', 'basis'] as const).filter((part) => text[part] === '');
