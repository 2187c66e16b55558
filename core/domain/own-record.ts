import type { Cycle } from './cycle';
import type { CardContent } from './growth-card';
import type { InnovationText } from './innovation';
import type { NodeNoteText } from './node-note';
import type { PostContent } from './post';
import type { SprintStep } from './sprint';
import type { Echo, NodeState, Progress } from './timeline';

export const OWN_RECORD_FORMAT = 'qingcheng-own-record';
export const OWN_RECORD_VERSION = 1;

/** What somebody wrote for others or for the collective; `for` is whom or what it is about. */
export const OWN_WORD_KINDS = [
  ...(['advice', 'support', 'quote', 'helpAsked', 'helpOffered', 'helpDone', 'helpEcho'] as const),
  ...(['objection', 'slogan', 'review'] as const),
] as const;

export interface OwnWord {
  readonly kind: (typeof OWN_WORD_KINDS)[number];
  readonly for: string;
  /** ISO instant; '' where none is stored. */
  readonly at: string;
  readonly text: string;
}

export interface OwnNode {
  readonly goal: string;
  readonly title: string;
  readonly plannedMonth: string;
  readonly actualMonth: string | null;
  readonly state: NodeState;
  /** Oldest first. */
  readonly reports: readonly Progress[];
  readonly echoes: readonly Echo[];
  readonly quotes: readonly { readonly text: string; readonly at: string }[];
  /** What its author noted for themselves. */
  readonly note?: NodeNoteText;
}

export interface OwnCard {
  readonly cycle: Cycle;
  readonly content: CardContent;
  readonly draft: CardContent | null;
  /** Earlier contents, oldest first. */
  readonly versions: readonly {
    readonly revision: number;
    readonly at: string;
    readonly reason: string;
    readonly content: CardContent;
  }[];
  readonly nodes: readonly OwnNode[];
  readonly sprint: readonly SprintStep[];
  /** The words on the showcase page. */
  readonly reflection: string;
}

export interface OwnCollective {
  readonly name: string;
  readonly unit: string;
  readonly seat: {
    readonly name: string;
    readonly post: string;
    readonly kind: 'member' | 'supporter';
    readonly leftAt: string | null;
    /** One's own line of the roster. */
    readonly details: Readonly<Record<string, string>>;
  };
  readonly cards: readonly OwnCard[];
  /** Cards brought here from other collectives. */
  readonly brought: readonly (Pick<OwnCard, 'cycle' | 'content' | 'nodes'> & {
    readonly name: string;
    readonly unit: string;
  })[];
  readonly posts: readonly (PostContent & {
    readonly month: string;
    readonly completion: number;
    readonly publishedAt: string;
  })[];
  readonly innovations: readonly (InnovationText & { readonly at: string })[];
  readonly words: readonly OwnWord[];
}

/** All that somebody wrote, of all years and collectives; the words of others are not in it. */
export interface OwnRecord {
  readonly format: typeof OWN_RECORD_FORMAT;
  readonly version: number;
  readonly madeAt: string;
  readonly collectives: readonly OwnCollective[];
}
