import type * as z from 'zod';
import { careProcedures } from './care';
import { applicationProcedures } from './application';
import { backupProcedures } from './backup';
import { codeProcedures } from './code';
import { collectiveProcedures } from './collective';
import { cycleProcedures } from './cycle';
import { companionProcedures } from './companion';
import { contestProcedures } from './contest';
import { documentProcedures } from './document';
import { eligibilityProcedures } from './eligibility';
import { dossierProcedures } from './dossier';
import { goalExampleProcedures } from './goal-example';
import { growthCardProcedures } from './growth-card';
import { helpProcedures } from './help';
import { innovationProcedures } from './innovation';
import { invitationProcedures } from './invitation';
import { pictureProcedures } from './picture';
import { noticeProcedures } from './notice';
import { organisationProcedures } from './organisation';
import { portraitProcedures } from './portrait';
import { postProcedures } from './post';
import { privateReadProcedures } from './private-read';
import type { Procedure } from './procedure';
import type { RefusalCode } from './refusals';
import { rhythmProcedures } from './rhythm';
import { rescueProcedures } from './rescue';
import { rosterProcedures } from './roster';
import { cardMoveProcedures } from './card-move';
import { seatMoveProcedures } from './seat-move';
import { signProcedures } from './sign';
import { experiencePaperProcedures } from './experience-paper';
import { showcaseProcedures } from './showcase';
import { showcaseShareProcedures } from './showcase-share';
import { nodeNoteProcedures } from './node-note';
import { timelineProcedures } from './timeline';
import { titleProcedures } from './title';
import { todayProcedures } from './today';
import { todoProcedures } from './todo';
import { voteProcedures } from './vote';
import { wallProcedures } from './wall';
import { youthHouseProcedures } from './youth-house';

/** The table of procedures; types the server's handlers and the client's `call`. */
export const procedures = {
  ...codeProcedures,
  ...collectiveProcedures,
  ...cycleProcedures,
  ...rosterProcedures,
  ...invitationProcedures,
  ...seatMoveProcedures,
  ...cardMoveProcedures,
  ...backupProcedures,
  ...rescueProcedures,
  ...privateReadProcedures,
  ...growthCardProcedures,
  ...goalExampleProcedures,
  ...companionProcedures,
  ...timelineProcedures,
  ...nodeNoteProcedures,
  ...todayProcedures,
  ...todoProcedures,
  ...voteProcedures,
  ...postProcedures,
  ...pictureProcedures,
  ...portraitProcedures,
  ...wallProcedures,
  ...signProcedures,
  ...helpProcedures,
  ...rhythmProcedures,
  ...documentProcedures,
  ...showcaseProcedures,
  ...showcaseShareProcedures,
  ...experiencePaperProcedures,
  ...dossierProcedures,
  ...youthHouseProcedures,
  ...careProcedures,
  ...eligibilityProcedures,
  ...noticeProcedures,
  ...organisationProcedures,
  ...applicationProcedures,
  ...titleProcedures,
  ...innovationProcedures,
  ...contestProcedures,
} satisfies Record<string, Procedure<z.ZodType, unknown, RefusalCode>>;

export type Procedures = typeof procedures;
export type ProcedureName = keyof Procedures;

/** The input as the client sends it. */
export type InputOf<N extends ProcedureName> = z.input<Procedures[N]['input']>;
/** The input as a handler receives it. */
export type ParsedInputOf<N extends ProcedureName> = z.output<Procedures[N]['input']>;
export type OutputOf<N extends ProcedureName> =
  NonNullable<Procedures[N]> extends Procedure<z.ZodType, infer O, RefusalCode> ? O : never;
export type RefusalOf<N extends ProcedureName> = Procedures[N]['refuses'][number];

export const isProcedureName = (name: unknown): name is ProcedureName =>
  typeof name === 'string' && Object.prototype.hasOwnProperty.call(procedures, name);
