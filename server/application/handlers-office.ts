import { accept, refuse } from '../../core/contract/result';
import type { Decision } from '../../core/domain/application-flow';
import { dayOfInstant } from '../../core/domain/month-day';
import type { WriteContext } from '../context';
import { officeIn } from '../context';
import type { Handlers } from '../handler';
import { leaderOffice } from '../ids';
import { letterOf } from '../letter';
import { officeAddress } from '../organisation/office';
import type { ApplicationDoc } from '../store/review-collections';
import { settleTitle } from './decision';
import { versionsOf } from './handed';
import { carryTitle } from './handlers-collective';
import type { Signed } from './take-step';
import { takeStep } from './take-step';
import { tell, untell } from './tell';
import { pageOfApplications, viewOfApplication } from './view';

const COLLECTIVES_SHOWN = 200;

export const officeApplicationHandlers: Handlers<
  | 'application.show'
  | 'application.forward'
  | 'application.sendBack'
  | 'application.decide'
  | 'body.open'
  | 'body.files'
  | 'district.files'
> = {
  'application.show': async ({ db }, _input, { application, roles }) => {
    // What was forwarded had been submitted: whoever sits on both sides reads what the body reads.
    const side = roles.includes('body') ? 'body' : 'district';
    const versionId = versionsOf(application, side).at(-1)?.versionId;
    const version = versionId === undefined ? null : await db.get('dossierVersions', versionId);
    return accept({
      file: viewOfApplication(application),
      dossier: version?.content ?? null,
      handed: version && { orgId: application[`${side}Id`], versionId: version._id },
      sides: (['body', 'district'] as const).filter((held) => roles.includes(held)),
      letter: letterOf('file'),
    });
  },

  'application.forward': async (context, input, { application }) =>
    takeStep(
      context,
      application,
      'forward',
      signedBy(context, application, 'body', input, input.opinion),
      async (next) => {
        await doneByBody(context, next);
        await tell(context, next, 'decideFile', districtOf(next), next.collectiveName);
        await carryTitle(context, next);
        return { ...next, handedAt: next.handedAt ?? context.now };
      },
    ),

  'application.sendBack': async (context, input, { application }) =>
    takeStep(
      context,
      application,
      'sendBack',
      signedBy(context, application, 'body', input, input.reasons),
      async (next) => {
        await doneByBody(context, next);
        await tell(context, next, 'mendFile', leaderOffice(next.collectiveId), next.bodyName);
        await carryTitle(context, next);
        return next;
      },
    ),

  'application.decide': async (context, input, { application }) => {
    const { decision } = input;
    const today = dayOfInstant(Date.parse(context.now));
    const deadline = decision === 'rectify' ? input.deadline : '';
    if (decision === 'rectify' && deadline <= today) return refuse('deadline-missing');
    const signed = { ...signedBy(context, application, 'district', input, input.text), deadline };
    return takeStep(context, application, decision, signed, async (next) => {
      const leader = leaderOffice(next.collectiveId);
      await untell(context, next, 'decideFile', districtOf(next));
      await untell(context, next, 'mendFile', leader);
      await tell(context, next, TOLD[decision], leader, next.districtName);
      const titled = await settleTitle(context, next, decision, today);
      return { ...titled, rectifyBy: deadline === '' ? null : deadline };
    });
  },

  'body.open': async ({ db }, _input, { bodyId, office }) => {
    const [district, collectives, waiting] = await Promise.all([
      db.get('districts', office.districtId),
      db.find(
        'collectives',
        { bodyId },
        { order: ['name', 'asc'], limit: COLLECTIVES_SHOWN, fields: ['name', 'unit', 'leaderName', 'title'] },
      ),
      pageOfApplications(db, { bodyId }, 'submitted'),
    ]);
    return accept({
      bodyId,
      name: office.name,
      districtName: district?.name ?? '',
      letter: letterOf('file'),
      waiting,
      collectives: collectives.map(({ _id, name, unit, leaderName, title }) => ({
        collectiveId: _id,
        name,
        unit,
        leaderName,
        titled: title !== undefined,
      })),
    });
  },

  'body.files': async ({ db }, input, { bodyId }) =>
    accept(await pageOfApplications(db, { bodyId }, input.state, input.from)),

  'district.files': async ({ db }, input, { districtId }) =>
    accept(await pageOfApplications(db, { districtId }, input.state, input.from)),
};

/** How a decision reaches the 号长. */
const TOLD = {
  recognise: 'readDecision',
  rectify: 'mendFile',
  revoke: 'readDecision',
} as const satisfies Record<Decision, string>;

function signedBy(
  { person }: WriteContext,
  file: ApplicationDoc,
  side: 'body' | 'district',
  { baseVersion }: { readonly baseVersion: number },
  text: string,
): Signed {
  const office = officeIn(person, side === 'body' ? file.bodyId : file.districtId);
  return { baseVersion, text, org: office?.name ?? '', name: office?.personName ?? '' };
}

const districtOf = ({ districtId }: ApplicationDoc): string => officeAddress('district', districtId);

const doneByBody = (context: WriteContext, next: ApplicationDoc): Promise<void> =>
  untell(context, next, 'reviewFile', officeAddress('body', next.bodyId));
