import { join } from 'node:path';
import { buildFunctions } from '../scripts/build-functions';

/** Bundles the functions once before the tests, so that the tests run the deployed code. */
export const setup = (): Promise<void> => buildFunctions(join(__dirname, '..'));

export { setup as default };
