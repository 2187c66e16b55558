import type { ProcedureName } from '../../core/contract/procedures';
import { refuse } from '../../core/contract/result';
import type { Role } from './policy';
import { POLICY } from './policy';
import type { PersonDoc } from '../store/collections';
import type { Reader } from '../store/store';
import { LOADERS } from './targets';

/** Reads the caller's document; an unknown person has no seats. */
export const personOf = async (reader: Reader, openid: string): Promise<PersonDoc> =>
  (await reader.get('people', openid)) ?? { _id: openid, seats: [] };

/** Returns the loaded subject or a refusal; an outsider gets the same answer as for a missing subject. */
export async function authorise(
  name: ProcedureName,
  input: unknown,
  person: PersonDoc,
  reader: Reader,
): Promise<object> {
  const rule = POLICY[name];
  const subject = await LOADERS[rule.on](reader, person, input as Record<string, unknown>);
  if (!subject) return refuse('not-found');
  const may: readonly Role[] = rule.may;
  if (may.includes('anyone')) return subject;
  const roles = (subject as { roles: readonly Role[] }).roles;
  return roles.some((role) => may.includes(role)) ? subject : refuse('not-allowed');
}
