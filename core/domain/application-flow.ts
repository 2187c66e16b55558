/** The side that signs a step. */
export const SIDES = ['collective', 'body', 'district'] as const;
export type Side = (typeof SIDES)[number];

export const APPLICATION_STATES = [
  'draft', // with the collective, not submitted
  'submitted', // with the recommending body
  'returned', // returned to the collective, with reasons
  'forwarded', // with the district, with the body's opinion
  'rectifying', // with the collective until a deadline
  'recognised', // decided: 认定
  'revoked', // decided: 撤销, or for a new application 不予认定
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export const MOVES = ['submit', 'recall', 'sendBack', 'forward', 'recognise', 'rectify', 'revoke'] as const;
export type Move = (typeof MOVES)[number];

/** What the district may decide. */
export const DECISIONS = ['recognise', 'rectify', 'revoke'] as const satisfies readonly Move[];
export type Decision = (typeof DECISIONS)[number];

interface Rule {
  readonly from: readonly ApplicationState[];
  readonly by: Side;
  readonly to: ApplicationState;
}

/** The state machine: which side makes which move from which states to which state. */
export const FLOW: Readonly<Record<Move, Rule>> = {
  submit: { from: ['draft', 'returned', 'rectifying'], by: 'collective', to: 'submitted' },
  recall: { from: ['submitted'], by: 'collective', to: 'draft' },
  sendBack: { from: ['submitted'], by: 'body', to: 'returned' },
  forward: { from: ['submitted'], by: 'body', to: 'forwarded' },
  recognise: { from: ['forwarded'], by: 'district', to: 'recognised' },
  rectify: { from: ['forwarded'], by: 'district', to: 'rectifying' },
  // A title can be revoked without a new submission if rectification fails.
  revoke: { from: ['forwarded', 'rectifying'], by: 'district', to: 'revoked' },
};

/** Says whether a state is final. */
export const isDecided = (state: ApplicationState): boolean => state === 'recognised' || state === 'revoked';

/** Returns the side that acts next; null once decided. */
export const deskOf = (state: ApplicationState): Side | null => {
  if (isDecided(state)) return null;
  if (state === 'submitted') return 'body';
  return state === 'forwarded' ? 'district' : 'collective';
};

export type MoveProblem = 'application-decided' | 'application-elsewhere';

/** Returns the state after a move, or why it is not allowed; a decided application allows none. */
export function afterMove(
  state: ApplicationState,
  move: Move,
): { readonly to: ApplicationState } | { readonly problem: MoveProblem } {
  if (isDecided(state)) return { problem: 'application-decided' };
  const rule = FLOW[move];
  return rule.from.includes(state) ? { to: rule.to } : { problem: 'application-elsewhere' };
}

/** A signed step; immutable. */
export interface FlowStep {
  /** 1, 2, 3 … within the application. */
  readonly no: number;
  readonly move: Move;
  readonly side: Side;
  /** The organisation in whose name it was signed. */
  readonly org: string;
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
  /** The opinion or the reasons. */
  readonly text: string;
  /** 'YYYY-MM-DD' of a rectification, else ''. */
  readonly deadline: string;
  /** The dossier version seen by the signer, and its hash; null before the first was frozen. */
  readonly seen: SeenDossier | null;
  /** A submission after the deadline of its rectification; absent otherwise. */
  readonly late?: true;
  /** A submission with the content of the previous one; absent otherwise. */
  readonly unchanged?: true;
}

/** Says whether a rectification is overdue on a day; the deadline itself still counts. */
export const isOverdue = (
  { state, rectifyBy }: { readonly state: ApplicationState; readonly rectifyBy: string | null },
  today: string,
): boolean => state === 'rectifying' && rectifyBy !== null && rectifyBy < today;

export interface SeenDossier {
  readonly versionId: string;
  readonly hash: string;
}

/** Appends a step; earlier steps are unchanged. */
export const withStep = (steps: readonly FlowStep[], step: Omit<FlowStep, 'no'>): FlowStep[] => [
  ...steps,
  { no: steps.length + 1, ...step },
];

/**
 * Lists the dossier versions a side may read, oldest first: the body those submitted and not recalled, the district
 * those the body forwarded.
 */
export const submittedTo = (steps: readonly FlowStep[], side: Exclude<Side, 'collective'>): SeenDossier[] =>
  steps.flatMap(({ move, seen }, at) => {
    const wasSubmitted =
      side === 'district' ? move === 'forward' : move === 'submit' && steps[at + 1]?.move !== 'recall';
    return wasSubmitted && seen ? [seen] : [];
  });
