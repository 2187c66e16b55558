import type { SeenDossier, Side } from '../../core/domain/application-flow';
import { handedTo } from '../../core/domain/application-flow';
import type { ApplicationDoc } from '../store/review-collections';

/** Lists what a side was handed of a file; what was handed to a body the collective has left stays that one's. */
export const versionsOf = (
  { steps, stepsElsewhere = 0 }: ApplicationDoc,
  side: Exclude<Side, 'collective'>,
): SeenDossier[] => handedTo(steps.slice(stepsElsewhere), side);

/** Says whether a version was handed to a district or a body. */
export const wasHandedTo = (file: ApplicationDoc, orgId: string, versionId: string): boolean =>
  (['body', 'district'] as const).some(
    (side) =>
      file[`${side}Id`] === orgId &&
      versionsOf(file, side).some((version) => version.versionId === versionId),
  );
