// What other parts of the server may do with houses and agreements.
export { askForRenewal, endingPairings } from './ask-renewal';
