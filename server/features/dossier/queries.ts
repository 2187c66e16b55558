// What other features may read of the dossier.
export { textOf } from './achievement-text';
export { dossierFacts, formsOf } from './facts';
export { fillPaper, latestPairing } from './fill';
export { gatherDossier } from './gather';
export { paperTitle } from './paper-labels';
export { pairingValues, recordValues } from './record-values';
export type { KnownFile, Sources } from './sources';
export { activitiesOf, readHouses, readSources } from './sources';
