import type { ProcedureName } from '../../core/contract/procedures';
import { procedures } from '../../core/contract/procedures';
import { refuse } from '../../core/contract/result';
import type { Role } from './policy';
import { AFTER_THE_CYCLE, POLICY } from './policy';
import type { CardDoc, PersonDoc } from '../store/collections';
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
  if (!roles.some((role) => may.includes(role))) return refuse('not-allowed');
  return (await isPast(name, subject, reader)) ? refuse('cycle-over') : subject;
}

/** Says whether a write would change the card of a cycle that is over. */
async function isPast(name: ProcedureName, subject: object, reader: Reader): Promise<boolean> {
  const { card } = subject as { card?: CardDoc | null };
  if (!card || !procedures[name].writes || AFTER_THE_CYCLE.has(name)) return false;
  const collective = await reader.get('collectives', card.collectiveId);
  return collective !== null && collective.cycle.label !== card.cycle.label;
}
