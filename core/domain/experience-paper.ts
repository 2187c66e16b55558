import type { IssueNumber } from './wall-issue';
import type { Bond } from './companion';
import type { GoalKind } from './growth-card';
import type { HelpTask } from './help-task';
import type { NodeRecord } from './showcase';

/** 背景 · 做法 · 成效 · 体会 */
export const EXPERIENCE_PAPER_SECTIONS = ['background', 'method', 'effect', 'feeling'] as const;
export type ExperiencePaperSection = (typeof EXPERIENCE_PAPER_SECTIONS)[number];
export const SECTION_MAX = 3000;

export const SOURCE_KINDS = ['collective', 'card', 'node', 'help', 'issue', 'page'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The source record of a sentence. */
export interface Source {
  readonly kind: SourceKind;
  readonly id: string;
}

/** The data of a sentence; `at` is a day, a month or an instant. */
export type FactBody =
  | {
      readonly kind: 'plan';
      readonly name: string;
      readonly unit: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly kind: 'cards'; readonly count: number }
  | { readonly kind: 'theme'; readonly goal: GoalKind; readonly count: number }
  | { readonly kind: 'start'; readonly who: string; readonly goal: string; readonly text: string }
  | { readonly kind: 'partners'; readonly count: number }
  | { readonly kind: 'fans'; readonly count: number }
  | {
      readonly kind: 'advice';
      readonly node: string;
      readonly role: string;
      readonly text: string;
      readonly echo: string;
    }
  | ({ readonly kind: 'issue'; readonly count: number } & IssueNumber)
  | { readonly kind: 'help'; readonly what: string; readonly result: string; readonly echo: string }
  | { readonly kind: 'reached'; readonly count: number }
  | { readonly kind: 'step'; readonly who: string; readonly node: string; readonly text: string }
  | { readonly kind: 'quote'; readonly who: string; readonly text: string }
  | { readonly kind: 'reflection'; readonly who: string; readonly text: string };
export type FactKind = FactBody['kind'];

export type Fact = FactBody & {
  readonly id: string;
  readonly section: ExperiencePaperSection;
  readonly at: string;
  readonly sources: readonly Source[];
};

/** The records an experience paper may use. */
export interface ExperiencePaperRecord {
  readonly collective: {
    readonly id: string;
    readonly name: string;
    readonly unit: string;
    readonly from: string;
    readonly to: string;
  } | null;
  readonly cards: readonly {
    readonly cardId: string;
    readonly name: string;
    readonly goals: readonly {
      readonly id: string;
      readonly kind: GoalKind;
      readonly title: string;
      readonly present: string;
    }[];
    readonly bonds: readonly Pick<Bond, 'kind' | 'state'>[];
  }[];
  readonly nodes: readonly (NodeRecord & { readonly cardId: string })[];
  readonly help: readonly (HelpTask & { readonly taskId: string; readonly at: string })[];
  readonly issues: readonly (IssueNumber & {
    readonly id: string;
    readonly at: string;
    readonly count: number;
  })[];
  /** What each member agreed to show; the paper names and quotes only these. */
  readonly pages: readonly {
    readonly cardId: string;
    readonly name: string;
    readonly keys: readonly string[];
    readonly reflection: string;
  }[];
}

/** Restricts a record to the given sources, to test that a fact follows from them alone. */
export function restrictRecord(
  record: ExperiencePaperRecord,
  sources: readonly Source[],
): ExperiencePaperRecord {
  const named = (kind: SourceKind, id: string): boolean =>
    sources.some((source) => source.kind === kind && source.id === id);
  return {
    collective: record.collective && named('collective', record.collective.id) ? record.collective : null,
    cards: record.cards.filter(({ cardId }) => named('card', cardId)),
    nodes: record.nodes.filter(({ nodeId }) => named('node', nodeId)),
    help: record.help.filter(({ taskId }) => named('help', taskId)),
    issues: record.issues.filter(({ id }) => named('issue', id)),
    pages: record.pages.filter(({ cardId }) => named('page', cardId)),
  };
}
