/** Who signs a step. */
export const SIDES = ['collective', 'body', 'district'] as const;
export type Side = (typeof SIDES)[number];

export const APPLICATION_STATES = [
  'draft', // with the collective, not handed in
  'submitted', // with the recommending body
  'returned', // back at the collective, with reasons
  'forwarded', // with the district, the body's opinion on it
  'rectifying', // back at the collective until a deadline
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

/** The whole flow: who makes which move from where, and where the file lies afterwards. */
export const FLOW: Readonly<Record<Move, Rule>> = {
  submit: { from: ['draft', 'returned', 'rectifying'], by: 'collective', to: 'submitted' },
  recall: { from: ['submitted'], by: 'collective', to: 'draft' },
  sendBack: { from: ['submitted'], by: 'body', to: 'returned' },
  forward: { from: ['submitted'], by: 'body', to: 'forwarded' },
  recognise: { from: ['forwarded'], by: 'district', to: 'recognised' },
  rectify: { from: ['forwarded'], by: 'district', to: 'rectifying' },
  // Who does not mend what was asked may lose the title without handing in once more.
  revoke: { from: ['forwarded', 'rectifying'], by: 'district', to: 'revoked' },
};

/** Says whether nothing may follow. */
export const isDecided = (state: ApplicationState): boolean => state === 'recognised' || state === 'revoked';

/** Says whose desk the file lies on; null once it is decided. */
export const deskOf = (state: ApplicationState): Side | null => {
  if (isDecided(state)) return null;
  if (state === 'submitted') return 'body';
  return state === 'forwarded' ? 'district' : 'collective';
};

export type MoveProblem = 'application-decided' | 'application-elsewhere';

/** Gives the state after a move, or why it cannot be made; a decided file refuses every move. */
export function afterMove(
  state: ApplicationState,
  move: Move,
): { readonly to: ApplicationState } | { readonly problem: MoveProblem } {
  if (isDecided(state)) return { problem: 'application-decided' };
  const rule = FLOW[move];
  return rule.from.includes(state) ? { to: rule.to } : { problem: 'application-elsewhere' };
}

/** One step, as it was signed; never changed, never taken away. */
export interface FlowStep {
  /** 1, 2, 3 … within the file. */
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
  /** The dossier version that lay before the signer, and its hash; null before the first was frozen. */
  readonly seen: SeenDossier | null;
}

export interface SeenDossier {
  readonly versionId: string;
  readonly hash: string;
}

/** Appends a step; the earlier ones are handed on as they are. */
export const withStep = (steps: readonly FlowStep[], step: Omit<FlowStep, 'no'>): FlowStep[] => [
  ...steps,
  { no: steps.length + 1, ...step },
];

/**
 * Lists the versions of the file that were handed to a side, the oldest first: to the body what was submitted and not
 * taken back unread, to the district what the body forwarded. Nothing else of the file is theirs.
 */
export const handedTo = (steps: readonly FlowStep[], side: Exclude<Side, 'collective'>): SeenDossier[] =>
  steps.flatMap(({ move, seen }, at) => {
    const handed =
      side === 'district' ? move === 'forward' : move === 'submit' && steps[at + 1]?.move !== 'recall';
    return handed && seen ? [seen] : [];
  });
