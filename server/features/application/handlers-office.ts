import { accept, refuse } from '../../../core/contract/result';
import type { Decision } from '../../../core/domain/application-flow';
import { dayOfInstant } from '../../../core/domain/month-day';
import type { WriteContext } from '../../rpc/context';
import { officeIn } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { leaderOffice, officeAddress } from '../../store/ids';
import { templateViewOf } from '../../notifications/templates';
import type { ApplicationDoc } from '../../store/review-collections';
import { applyDecisionToTitle, termsOf } from './decision';
import { versionsOf } from './queries';
import { syncTitleState } from './handlers-collective';
import type { Signed } from './take-step';
import { takeStep } from './take-step';
import { addFileTodo, addOverdueTodo, removeFileTodo } from './file-todos';
import { viewOfApplication } from './view';
import { applicationRead } from '../../store/private-read';

export const officeApplicationHandlers: Handlers<
  'application.show' | 'application.forward' | 'application.sendBack' | 'application.decide'
> = {
  'application.show': async ({ db, now, noteRead }, _input, { application, office, roles }) => {
    // A forwarded application has been submitted before, so an officer of both sides reads what the body reads.
    const side = roles.includes('body') ? 'body' : 'district';
    const versionId = versionsOf(application, side).at(-1)?.versionId;
    const version = versionId === undefined ? null : await db.get('dossierVersions', versionId);
    if (version) noteRead(applicationRead(application.collectiveId, office));
    return accept({
      file: viewOfApplication(application, now),
      dossier: version?.content ?? null,
      decisions: (await termsOf(db, application)).outcomes,
      handed: version && { orgId: application[`${side}Id`], versionId: version._id },
      sides: (['body', 'district'] as const).filter((held) => roles.includes(held)),
      letter: templateViewOf('file'),
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
        await addFileTodo(context, next, 'decideFile', districtOf(next), next.collectiveName);
        await syncTitleState(context, next);
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
        await addFileTodo(context, next, 'mendFile', leaderOffice(next.collectiveId), next.bodyName);
        await syncTitleState(context, next);
        return next;
      },
    ),

  'application.decide': async (context, input, { application }) => {
    const { decision } = input;
    const today = dayOfInstant(Date.parse(context.now));
    const deadline = decision === 'rectify' ? input.deadline : '';
    if (!(await termsOf(context.tx, application)).outcomes.includes(decision))
      return refuse('bad-input', { fields: [{ path: 'decision', problem: 'not-an-outcome' }] });
    if (decision === 'rectify' && deadline <= today) return refuse('deadline-missing');
    const signed = { ...signedBy(context, application, 'district', input, input.text), deadline };
    return takeStep(context, application, decision, signed, async (next) => {
      const leader = leaderOffice(next.collectiveId);
      await removeFileTodo(context, next, 'decideFile', districtOf(next));
      await removeFileTodo(context, next, 'mendFile', leader);
      await addFileTodo(context, next, DECISION_TODOS[decision], leader, next.districtName, deadline);
      if (deadline !== '') await addOverdueTodo(context, next, districtOf(next), deadline);
      const titled = await applyDecisionToTitle(context, next, decision, today);
      return { ...titled, rectifyBy: deadline === '' ? null : deadline };
    });
  },
};

/** The todo that each decision adds for the 号长. */
const DECISION_TODOS = {
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
  removeFileTodo(context, next, 'reviewFile', officeAddress('body', next.bodyId));
