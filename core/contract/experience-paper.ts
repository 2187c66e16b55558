import * as z from 'zod';
import type { ExperiencePaperSection, Source } from '../domain/experience-paper';
import { SECTION_MAX } from '../domain/experience-paper';
import { returns, reads, writes } from './procedure';
import { cycleLabel, id, optionalProse, version } from './text';

/** The text of the four sections. */
export type ExperiencePaperText = Readonly<Record<ExperiencePaperSection, string>>;

/** A suggested sentence with its source records. */
export interface FactView {
  readonly id: string;
  readonly section: ExperiencePaperSection;
  readonly text: string;
  readonly sources: readonly Source[];
  /** Issue number, for facts about an issue. */
  readonly no?: number;
}

export interface ExperiencePaperVersionView {
  readonly version: number;
  readonly at: string;
  readonly by: string;
  /** Characters as Microsoft Word counts them. */
  readonly words: number;
}

const section = optionalProse(SECTION_MAX);

export const experiencePaperProcedures = {
  /** Returns the cycle's experience paper: the latest text, suggested sentences and a draft composed of them. */
  'paper.open': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{
      name: string;
      version: number;
      text: ExperiencePaperText | null;
      draft: ExperiencePaperText;
      facts: readonly FactView[];
      /** True if the showcase is open, so that the source pages can be viewed. */
      pagesOpen: boolean;
      versions: readonly ExperiencePaperVersionView[];
    }>(),
  }),
  /** Saves a new version; earlier ones remain. */
  'paper.save': writes({
    input: z.strictObject({
      collectiveId: id,
      baseVersion: version,
      text: z.strictObject({ background: section, method: section, effect: section, feeling: section }),
    }),
    output: returns<{ version: number }>(),
    refuses: ['stale-version'],
    shown: ({ text }) => [text.background, text.method, text.effect, text.feeling],
  }),
  /** Without a label, of the running cycle. */
  'paper.version': reads({
    input: z.strictObject({ collectiveId: id, version: z.int().min(1), label: cycleLabel.exactOptional() }),
    output: returns<ExperiencePaperVersionView & { text: ExperiencePaperText }>(),
  }),
};
