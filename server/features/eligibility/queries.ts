// What other features may read of the conditions.
export { readEligibility } from './read-record';
