import { SCREEN_ADDRESS } from '../server/features/wall/screen-address';
import type { Actual } from './actual';
import { collectionItems } from './database-items';
import type { Desired, DesiredFunction } from './desired';
import { functionItems } from './function-items';
import type { Item } from './item';
import { PHASES } from './item';
import { webAddress, webItems } from './web-items';

/** Compares the desired state with the actual one: every item, also the right ones, in the order of changes. */
export function compare(desired: Desired, actual: Actual): readonly Item[] {
  const items = [
    ...desired.collections.flatMap((collection) => collectionItems(collection, desired, actual)),
    ...desired.functions.flatMap((one) =>
      functionItems(withScreen(one, actual.webDomain), actual.functions.get(one.name) ?? null),
    ),
    ...webItems(desired, actual),
  ];
  return PHASES.flatMap((phase) => items.filter((item) => item.phase === phase));
}

/** Tells a function where the big screen is, once that is known. */
const withScreen = (declared: DesiredFunction, domain: string): DesiredFunction =>
  domain !== '' && declared.variables.includes(SCREEN_ADDRESS)
    ? { ...declared, values: { [SCREEN_ADDRESS]: webAddress(domain), ...declared.values } }
    : declared;
