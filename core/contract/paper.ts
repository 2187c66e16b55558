import * as z from 'zod';
import type { PaperSection, Source } from '../domain/paper';
import { SECTION_MAX } from '../domain/paper';
import { gives, reads, writes } from './procedure';
import { id, optionalProse, version } from './text';

/** The four sections as they were written. */
export type PaperText = Readonly<Record<PaperSection, string>>;

/** A sentence that the record offers, with the records it stands on. */
export interface FactView {
  readonly id: string;
  readonly section: PaperSection;
  readonly text: string;
  readonly sources: readonly Source[];
  /** The number of the issue it tells of; absent for other facts. */
  readonly no?: number;
}

export interface PaperVersionView {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  /** Characters as Word counts them. */
  readonly words: number;
}

const section = optionalProse(SECTION_MAX);

export const paperProcedures = {
  /** Opens the experience paper of the cycle: what was written last, what the record offers, a draft made of it alone. */
  'paper.open': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{
      name: string;
      version: number;
      text: PaperText | null;
      draft: PaperText;
      facts: readonly FactView[];
      /** The showcase is open, so that the pages facts stand on can be looked at. */
      pagesOpen: boolean;
      versions: readonly PaperVersionView[];
    }>(),
  }),
  /** Writes a new version; the old ones stay. */
  'paper.save': writes({
    input: z.strictObject({
      collectiveId: id,
      baseVersion: version,
      text: z.strictObject({ background: section, method: section, effect: section, feeling: section }),
    }),
    output: gives<{ version: number }>(),
    refuses: ['stale-version'],
    shown: ({ text }) => [text.background, text.method, text.effect, text.feeling],
  }),
  'paper.version': reads({
    input: z.strictObject({ collectiveId: id, version: z.int().min(1) }),
    output: gives<PaperVersionView & { text: PaperText }>(),
  }),
};
