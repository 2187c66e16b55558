import { fillBlanks } from './harness-dossier';
import { CloudBase } from './harness-sdk';
import type { House, Phone } from './harness-house';
import type { Team } from './harness-team';

/** A district with one recommending body and its people. */
export interface Above {
  readonly districtId: string;
  readonly bodyId: string;
  /** `district` and `body` are the holders, `clerk` is an officer of the district without more. */
  readonly phones: Readonly<Record<'district' | 'clerk' | 'body', Phone>>;
  /** Ties a team to the body and fills the blanks of its papers, so that it can hand in. */
  take(team: Pick<Team, 'collectiveId'> & { phones: Pick<Team['phones'], 'leader'> }): Promise<void>;
}

/** Founds a district the way an operator and people would. `tag` keeps openids of several apart. */
export async function foundAbove(house: House, tag: string): Promise<Above> {
  const phones = {
    district: house.phone(`openid-${tag}-district`),
    clerk: house.phone(`openid-${tag}-clerk`),
    body: house.phone(`openid-${tag}-body`),
  };
  const code = `operator-code-${tag}`;
  await CloudBase.connect(house.cloud).add('serverSecrets', [{ _id: `districtCode.${code}`, secret: '' }]);
  const { district, clerk, body } = phones;
  const founded = await district.does('district.found', {
    code,
    name: `某区团区委${tag}`,
    personName: '许静',
  });
  const { districtId } = founded;
  const officer = await district.does('office.inviteOfficer', { orgId: districtId, days: 7 });
  await clerk.does('office.accept', { code: officer.code, personName: '罗宁' });
  const invited = await district.does('office.invite', { orgId: districtId, days: 7, uses: 5 });
  const { bodyId } = await body.does('body.found', {
    code: invited.code,
    name: `某区税务局团委${tag}`,
    personName: '程澄',
  });
  return {
    districtId,
    bodyId,
    phones,
    take: async (team) => {
      const { code: tie } = await body.does('office.invite', { orgId: bodyId, days: 7, uses: 200 });
      const { collectiveId } = team;
      const { leader } = team.phones;
      await leader.does('body.join', { collectiveId, code: tie });
      await fillBlanks(leader, collectiveId);
    },
  };
}

/** Hands a team's file in and on, so that it lies before the district; `seen` is its version, where there was one. */
export async function handIn(team: Team, above: Above, seen = 0): Promise<string> {
  const { collectiveId, phones } = team;
  const file = await phones.leader.does('application.submit', {
    collectiveId,
    baseVersion: seen,
    exceptionReason: '',
  });
  const { applicationId, version: baseVersion } = file;
  await above.phones.body.does('application.forward', { applicationId, baseVersion, opinion: '同意推荐' });
  return applicationId;
}
