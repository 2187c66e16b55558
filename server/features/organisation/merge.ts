import { accept, refuse } from '../../../core/contract/result';
import { EXAMPLES_MAX } from '../../../core/domain/goal-example';
import type { WriteContext } from '../../rpc/context';
import { officeIn } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { BodyDoc, Officer } from '../../store/review-collections';
import type { Transaction } from '../../store/store';
import { mergeQuota } from './commands';
import { withEvent } from './history';
import { OFFICERS_MAX } from './office';
import { removeOfficeTodos, notifyOfficers } from './office-todos';

export const mergeHandlers: Handlers<'body.merge'> = {
  'body.merge': async (context, input, { districtId }) => {
    const { tx, now, openid, person } = context;
    const [from, into] = [await tx.get('bodies', input.bodyId), await tx.get('bodies', input.intoBodyId)];
    const district = await tx.get('districts', districtId);
    if (!district || from?.districtId !== districtId || into?.districtId !== districtId)
      return refuse('not-found');
    if (from.mergedInto || into.mergedInto) return refuse('not-found');
    const officers = await moveOfficers(tx, from, into);
    if (!officers) return refuse('office-limit');
    const change = { kind: 'readMerge', name: from.name, at: now, by: openid } as const;
    await notifyOfficers(tx, into, officers, change);
    const by = officeIn(person, districtId)?.personName ?? '';
    await mergeQuota(tx, from._id, into._id, district.round);
    await mergeExamples(context, from._id, into._id);
    const touchedOf = ({ coverage }: BodyDoc): number =>
      coverage.round === district.round ? coverage.touched : 0;
    const coverage = {
      round: district.round,
      titles: from.coverage.titles + into.coverage.titles,
      touched: touchedOf(from) + touchedOf(into),
    };
    await tx.put('bodies', {
      ...withEvent(into, 'absorbed', from.name, by, now),
      ...{ officers, coverage, version: into.version + 1 },
    });
    await tx.put('bodies', {
      ...withEvent(from, 'mergedInto', into.name, by, now),
      ...{ officers: [], coverage: { titles: 0, round: district.round, touched: 0 } },
      ...{ mergedInto: { bodyId: into._id, name: into.name, at: now }, moving: true },
      version: from.version + 1,
    });
    return accept({ bodyId: into._id });
  },
};

/** Seats the officers of one body in another, without the right to hand it over; null when they do not fit. */
async function moveOfficers(tx: Transaction, from: BodyDoc, into: BodyDoc): Promise<Officer[] | null> {
  const held = new Set(into.officers.map(({ openid }) => openid));
  const added = from.officers.filter(({ openid }) => !held.has(openid));
  if (into.officers.length + added.length > OFFICERS_MAX) return null;
  for (const { openid } of from.officers) {
    await removeOfficeTodos(tx, from._id, openid);
    const person = await tx.get('people', openid);
    if (!person) continue;
    const offices = (person.offices ?? []).flatMap((office) => {
      if (office.orgId !== from._id) return [office];
      return held.has(openid) ? [] : [{ ...office, orgId: into._id, name: into.name, holder: false }];
    });
    await tx.put('people', { ...person, offices });
  }
  return [...into.officers, ...added.map((one) => ({ ...one, holder: false }))];
}

/** The examples of goals of both bodies are those of the one that stays, its own first. */
async function mergeExamples({ tx }: WriteContext, from: string, into: string): Promise<void> {
  const moved = (await tx.get('goalExamples', from))?.examples ?? [];
  if (moved.length === 0) return;
  const own = (await tx.get('goalExamples', into))?.examples ?? [];
  await tx.put('goalExamples', { _id: into, examples: [...own, ...moved].slice(0, EXAMPLES_MAX) });
  await tx.remove('goalExamples', from);
}
