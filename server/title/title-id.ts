import { nameKey } from '../../core/domain/title';
import { hashId } from '../ids';

/** The id of a title says whose it is: a district lists a name of a unit once. */
export const titleIdOf = (districtId: string, name: string, unit: string, besides = ''): string =>
  hashId('title', districtId, nameKey(name), nameKey(unit), besides);
