import { fillRequiredFields } from './fill-required-fields';
import { CloudBase } from './admin-sdk';
import type { TestServer, TestClient } from './test-server';
import type { Team } from './team-fixture';

/** A district with one recommending body and its people. */
export interface DistrictFixture {
  readonly districtId: string;
  readonly bodyId: string;
  /** `district` and `body` are the holders, `clerk` is a further officer of the district. */
  readonly clients: Readonly<Record<'district' | 'clerk' | 'body', TestClient>>;
  /** Adds a team to the body and fills its required fields, so that it can submit. */
  addTeam(team: Pick<Team, 'collectiveId'> & { clients: Pick<Team['clients'], 'leader'> }): Promise<void>;
}

/** Creates a district through the API, as an operator and its officers would; `tag` makes the openids unique. */
export async function createDistrict(server: TestServer, tag: string): Promise<DistrictFixture> {
  const clients = {
    district: server.client(`openid-${tag}-district`),
    clerk: server.client(`openid-${tag}-clerk`),
    body: server.client(`openid-${tag}-body`),
  };
  const code = `operator-code-${tag}`;
  await CloudBase.connect(server.cloud).add('serverSecrets', [{ _id: `districtCode.${code}`, secret: '' }]);
  const { district, clerk, body } = clients;
  const founded = await district.call('district.found', {
    code,
    name: `某区团区委${tag}`,
    personName: '许静',
  });
  const { districtId } = founded;
  const officer = await district.call('office.inviteOfficer', { orgId: districtId, days: 7 });
  await clerk.call('office.accept', { code: officer.code, personName: '罗宁' });
  const invited = await district.call('office.invite', { orgId: districtId, days: 7, uses: 5 });
  const { bodyId } = await body.call('body.found', {
    code: invited.code,
    name: `某区税务局团委${tag}`,
    personName: '程澄',
  });
  return {
    districtId,
    bodyId,
    clients,
    addTeam: async (team) => {
      const { code: tie } = await body.call('office.invite', { orgId: bodyId, days: 7, uses: 200 });
      const { collectiveId } = team;
      const { leader } = team.clients;
      await leader.call('body.join', { collectiveId, code: tie });
      await fillRequiredFields(leader, collectiveId);
    },
  };
}

/** Submits and forwards a team's application to the district; `seen` is the version of an earlier one, 0 without. */
export async function submitAndForward(
  team: Team,
  districtFixture: DistrictFixture,
  seen = 0,
): Promise<string> {
  const { collectiveId, clients } = team;
  const file = await clients.leader.call('application.submit', {
    collectiveId,
    baseVersion: seen,
    exceptionReason: '',
  });
  const { applicationId, version: baseVersion } = file;
  await districtFixture.clients.body.call('application.forward', {
    applicationId,
    baseVersion,
    opinion: '同意推荐',
  });
  return applicationId;
}
