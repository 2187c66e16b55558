import type { Wait } from './lanes';
import type { Manager } from './manager';

/** The order of changes: what the functions need, the functions, what they no longer need, the web client. */
export const PHASES = ['database', 'services', 'functions', 'leftovers', 'web'] as const;
export type Phase = (typeof PHASES)[number];

/** One thing that an environment has or lacks. */
export interface Item {
  readonly phase: Phase;
  /** Changes of one lane are made one after the other; several lanes beside each other. */
  readonly lane: string;
  /** Names the thing, in Chinese. */
  readonly what: string;
  readonly ok: boolean;
  /** What a deployment changes, in Chinese. */
  readonly todo: string;
  readonly change: (manager: Manager, wait: Wait) => Promise<unknown>;
}
