/** Lists the 五小: 小发明 小创造 小革新 小设计 小建议. */
export const INNOVATION_KINDS = ['invention', 'creation', 'renewal', 'design', 'suggestion'] as const;
export type InnovationKind = (typeof INNOVATION_KINDS)[number];

/** Lists what a proposal is weighed by: 创新性 实用性 效果 推广前景. */
export const CRITERIA = ['novelty', 'use', 'effect', 'spread'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** Words a criterion may be given; they are words, and nothing adds them up. */
export const LEVELS = ['clear', 'some', 'notYet'] as const;
export type Level = (typeof LEVELS)[number];

/** Lists how a review ends: 推荐, 参考, 特殊条件下参考. */
export const OUTCOMES = ['recommended', 'reference', 'conditional'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Lists what a proposal brings: economic or another benefit, each with its basis. */
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

/** Says whether a proposal in this state may make this move. */
export const allowsMove = (state: InnovationState, move: InnovationMove): boolean => FROM[move] === state;

/** Says whether a proposal counts among the year's: it was handed in, and is not back with its authors. */
export const isSubmitted = (state: InnovationState): boolean => state !== 'draft';

export const AUTHORS_MAX = 8;
export const REVIEWERS_MAX = 8;

/** Holds what authors write. */
export interface InnovationText {
  readonly title: string;
  readonly problem: string;
  readonly method: string;
  readonly effect: string;
  readonly benefit: string;
  readonly basis: string;
}

/** Names what a proposal lacks before it can be handed in; a draft may lack anything. */
export const lackingParts = (text: InnovationText): (keyof InnovationText)[] =>
  (['title', 'problem', 'method', 'effect', 'benefit', 'basis'] as const).filter((part) => text[part] === '');
