import { join } from 'node:path';
import { buildFunctions } from '../scripts/build-functions';

/**
 * Bundles the functions once before the tests, so that the tests run the deployed code. `npm test` has just built them
 * and sets FUNCTIONS_BUILT.
 */
export const setup = async (): Promise<void> => {
  if (!process.env['FUNCTIONS_BUILT']) await buildFunctions(join(__dirname, '..'));
};

export { setup as default };
