import { fileName } from '../../../core/domain/escape';
import { signHandlers } from '../../sign';
import { LOADERS } from '../../targets';
import { wallHandlers } from '../../wall';
import { gatherPictures } from '../gather-pictures';
import type { Bench, Builder } from '../paper';
import { Undeliverable } from '../paper';
import { openTemplate } from '../template/fill-template';
import { issueForm, issueTemplateOf, signForm, signTemplateOf } from './wall-form';
import { PAPER_WALL as MESSAGES } from './wall-words';

const WALL_PAGE = 'pages/wall/index';

async function subjectOf({ context, collectiveId }: Bench) {
  const subject = await LOADERS.collective(context.db, context.person, { collectiveId });
  if (!subject) throw new Undeliverable('gone');
  return subject;
}

/** Prints 公示第 N 期 as it may be shown now: the same reading as the phone's, consent withdrawn since included. */
export const buildWallIssue: Builder<'wallIssue'> = async ({ no, paper }, bench) => {
  const { context, collectiveId, pageCode, template } = bench;
  const subject = await subjectOf(bench);
  const read = await wallHandlers['wall.printable'](context, { collectiveId, no }, subject);
  if (!read.ok || !read.value) throw new Undeliverable('nothing');
  const { issue } = read.value;
  const code = await pageCode(`${collectiveId}.${issue.no}`, WALL_PAGE);
  const shown = issue.entries.flatMap((entry) => entry.pictures);
  const pictures = await gatherPictures(
    shown.map(({ pictureId: id, url }) => ({ id, url })),
    bench.picture,
  );
  const bytes = openTemplate(template(issueTemplateOf(paper))).fill(issueForm(read.value, code, pictures));
  return { name: `${fileName(MESSAGES.issueFile(issue.no, issue.month))}.docx`, bytes };
};

/** Prints the sign that hangs now. */
export const buildSign: Builder<'sign'> = async ({ paper }, bench) => {
  const { context, collectiveId, template } = bench;
  const read = await signHandlers['sign.open'](context, { collectiveId }, await subjectOf(bench));
  if (!read.ok || !read.value.current) throw new Undeliverable('nothing');
  const { collectiveName, current } = read.value;
  const bytes = openTemplate(template(signTemplateOf(paper))).fill(signForm(collectiveName, current));
  return { name: `${fileName(MESSAGES.signFile(current.stage))}.docx`, bytes };
};
