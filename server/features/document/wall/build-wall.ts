import { fileName } from '../../../../core/domain/escape';
import { LOADERS } from '../../../rpc/targets';
import { openPrintableIssue, openSign } from '../../wall/queries';
import { gatherPictures } from '../gather-pictures';
import type { BuildContext, Builder } from '../builder';
import { Undeliverable } from '../builder';
import { openTemplate } from '../../../print/template/fill-template';
import { issueForm, issueTemplateOf, signForm, signTemplateOf } from './wall-form';
import { WALL_PRINT_MESSAGES as MESSAGES } from './wall-messages';

const WALL_PAGE = 'pages/wall/index';

async function subjectOf({ context, collectiveId }: BuildContext) {
  const subject = await LOADERS.collective(context.db, context.person, { collectiveId });
  if (!subject) throw new Undeliverable('gone');
  return subject;
}

/**
 * Prints 公示第 N 期 as it may be shown now, read by the same handler as the client's page: withdrawn consent is
 * applied.
 */
export const buildWallIssue: Builder<'wallIssue'> = async ({ no, paper }, buildContext) => {
  const { context, collectiveId, pageCode, template } = buildContext;
  const subject = await subjectOf(buildContext);
  const read = await openPrintableIssue(context, { collectiveId, no }, subject);
  if (!read.ok || !read.value) throw new Undeliverable('nothing');
  const { issue } = read.value;
  const code = await pageCode(`${collectiveId}.${issue.no}`, WALL_PAGE);
  const shown = issue.entries.flatMap((entry) => entry.pictures);
  const pictures = await gatherPictures(
    shown.map(({ pictureId: id, url }) => ({ id, url })),
    buildContext.picture,
  );
  const bytes = openTemplate(template(issueTemplateOf(paper))).fill(issueForm(read.value, code, pictures));
  return { name: `${fileName(MESSAGES.issueFile(issue))}.docx`, bytes };
};

/** Prints the current sign. */
export const buildSign: Builder<'sign'> = async ({ paper }, buildContext) => {
  const { context, collectiveId, template } = buildContext;
  const read = await openSign(context, { collectiveId }, await subjectOf(buildContext));
  if (!read.ok || !read.value.current) throw new Undeliverable('nothing');
  const { collectiveName, current } = read.value;
  const bytes = openTemplate(template(signTemplateOf(paper))).fill(signForm(collectiveName, current));
  return { name: `${fileName(MESSAGES.signFile(current.stage))}.docx`, bytes };
};
