import { accept, refuse } from '../../../core/contract/result';
import { notifyLoss } from '../../notifications/losses';
import type { Handlers } from '../../rpc/handler';
import type { PersonDoc } from '../../store/collections';
import { withEvent } from './history';
import { unseatOfficer } from './office';
import { removeOfficeTodos, notifyOfficers } from './office-todos';
import { viewOfCode } from './org-code';
import { officerIdOf, collectionOf } from '../../store/ids';
import { viewOfOffice } from './queries';

const CODES_SHOWN = 20;

export const officerHandlers: Handlers<
  'office.open' | 'office.handOver' | 'office.dismiss' | 'office.note' | 'office.leave'
> = {
  'office.open': async ({ db, now, openid }, _input, { office }) => {
    const [org, district, codes] = await Promise.all([
      db.get(collectionOf(office.kind), office.orgId),
      db.get('districts', office.districtId),
      db.find('orgCodes', { orgId: office.orgId }, { order: ['createdAt', 'desc'], limit: CODES_SHOWN }),
    ]);
    if (!org || !district) return refuse('not-found');
    return accept({
      office: viewOfOffice(office),
      districtName: district.name,
      round: district.round,
      officers: org.officers.map((one) => ({
        officerId: officerIdOf(org._id, one.openid),
        name: one.name,
        holder: one.holder,
        since: one.since,
        self: one.openid === openid,
      })),
      history: [...(org.history ?? [])].reverse(),
      codes: codes
        .filter((code) => code.purpose !== 'officer' || office.holder)
        .map((code) => viewOfCode(code, now)),
    });
  },

  'office.handOver': async ({ tx, now, openid, person }, input, { office }) => {
    const org = await tx.get(collectionOf(office.kind), office.orgId);
    const successor = org?.officers.find((one) => officerIdOf(org._id, one.openid) === input.officerId);
    const successorPerson =
      successor && successor.openid !== openid ? await tx.get('people', successor.openid) : null;
    if (!org || !successor || !successorPerson) return refuse('not-found');
    const officers = org.officers.map((one) =>
      one.openid === openid || one.openid === successor.openid
        ? { ...one, holder: one.openid === successor.openid }
        : one,
    );
    const changed = withEvent({ ...org, officers }, 'handedOver', successor.name, office.personName, now);
    await tx.put(collectionOf(office.kind), { ...changed, version: org.version + 1 } as never);
    const change = { kind: 'readHolder', name: successor.name, at: now, by: openid } as const;
    await notifyOfficers(tx, org, officers, change);
    await tx.put('people', withHolder(person, org._id, false));
    await tx.put('people', withHolder(successorPerson, org._id, true));
    return accept({ officerId: input.officerId });
  },

  'office.dismiss': async ({ tx, now, openid }, input, { office }) => {
    const org = await tx.get(collectionOf(office.kind), office.orgId);
    const officer = org?.officers.find((one) => officerIdOf(org._id, one.openid) === input.officerId);
    if (!org || !officer) return refuse('not-found');
    if (officer.openid === openid || officer.holder) return refuse('holder-must-stay');
    const left = await unseatOfficer(tx, org, officer.openid, now);
    const changed = withEvent(left, 'officerDismissed', officer.name, office.personName, now);
    await tx.put(collectionOf(office.kind), changed as never);
    const about = { collectiveId: '', at: now, name: office.personName, title: org.name };
    await notifyLoss(tx, officer.openid, ['officeLost', org._id], about);
    return accept({ officerId: input.officerId });
  },

  'office.note': async ({ tx, openid }, { orgId }) => {
    await removeOfficeTodos(tx, orgId, openid);
    return accept({ orgId });
  },

  'office.leave': async ({ tx, now, openid }, input, { office }) => {
    if (input.officerId !== officerIdOf(office.orgId, openid)) return refuse('not-found');
    if (office.holder) return refuse('holder-must-stay');
    const org = await tx.get(collectionOf(office.kind), office.orgId);
    if (!org) return refuse('not-found');
    const left = await unseatOfficer(tx, org, openid, now);
    const changed = withEvent(left, 'officerLeft', office.personName, office.personName, now);
    await tx.put(collectionOf(office.kind), changed as never);
    return accept({ orgId: office.orgId });
  },
};

const withHolder = (person: PersonDoc, orgId: string, holder: boolean): PersonDoc => ({
  ...person,
  offices: (person.offices ?? []).map((held) => (held.orgId === orgId ? { ...held, holder } : held)),
});
