import { boardAttacks } from './board-attacks';
import {
  ballotAttacks,
  boxAttacks,
  boxKeyAttacks,
  envelopeAttacks,
  mixAttacks,
  plaintextAttacks,
  ringAttacks,
  signatureAttacks,
} from './box-attacks';
import { definitionAttacks, registrationAttacks } from './definition-attacks';
import { type Attack, setScene } from './forge';

/** Forges everything once from one honest election. */
export function allAttacks(seed: string): Attack[] {
  const scene = setScene(seed);
  return [
    ...boardAttacks(scene),
    ...definitionAttacks(scene),
    ...registrationAttacks(scene),
    ...envelopeAttacks(scene),
    ...boxAttacks(scene),
    ...boxKeyAttacks(scene),
    ...mixAttacks(scene),
    ...plaintextAttacks(scene),
    ...ringAttacks(scene),
    ...signatureAttacks(),
    ...ballotAttacks(scene),
  ];
}
