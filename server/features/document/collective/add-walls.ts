import { fileName } from '../../../../core/domain/escape';
import { openPrintableIssue } from '../../wall/queries';
import { wallOf } from '../../../store/month-record';
import { openTemplate } from '../../../print/template/fill-template';
import { LOADERS } from '../../../rpc/targets';
import { readPicture } from '../../picture/queries';
import type { ArchiveFolder } from '../archive';
import type { BuildContext } from '../builder';
import { issueForm, issueTemplateOf } from '../wall/wall-form';
import { WALL_PRINT_MESSAGES as MESSAGES } from '../wall/wall-messages';
import type { IndexEntry } from '../index-page';

/** Limits the pictures of an archive, newest issues first, for the function's time and disk. */
const PICTURES_MAX = 1000;
const PICTURE_BYTES_MAX = 200 * 1024 * 1024;
const CONCURRENT_FETCHES = 8;

/** Adds every issue as it may be shown now, with its pictures beside it; returns the lines of the index. */
export async function addWalls(archive: ArchiveFolder, buildContext: BuildContext): Promise<IndexEntry[]> {
  const { context, collectiveId, template, step } = buildContext;
  const subject = await LOADERS.collective(context.db, context.person, { collectiveId });
  if (!subject) return [];
  const { lastNo } = await wallOf(context.db, collectiveId);
  const paper = openTemplate(template(issueTemplateOf('A4')));
  const entries: IndexEntry[] = [];
  let [count, bytes, leftOut] = [0, 0, 0];
  for (let no = lastNo; no >= 1; no -= 1) {
    await step(lastNo - no, lastNo);
    const read = await openPrintableIssue(context, { collectiveId, no }, subject);
    if (!read.ok || !read.value) continue;
    const { issue } = read.value;
    const name = fileName(MESSAGES.issueFile(issue));
    const path = `${name}.docx`;
    await archive.add(path, paper.fill(issueForm(read.value, null)));
    const pictures = issue.entries.flatMap((entry) =>
      entry.pictures.map(({ url }, at) => ({
        url,
        file: `${fileName(entry.name)} ${entry.month} ${at + 1}`,
      })),
    );
    const room = Math.max(0, bytes < PICTURE_BYTES_MAX ? PICTURES_MAX - count : 0);
    const taken = pictures.slice(0, room);
    leftOut += pictures.length - taken.length;
    for (let from = 0; from < taken.length; from += CONCURRENT_FETCHES) {
      const some = taken.slice(from, from + CONCURRENT_FETCHES);
      const found = await Promise.all(some.map(async ({ url }) => (url ? buildContext.picture(url) : null)));
      for (const [at, one] of some.entries()) {
        const picture = found[at];
        const image = picture && readPicture(picture);
        if (!image) continue;
        await archive.add(`图片/${name}/${one.file}.${image.kind}`, image.bytes);
        count += 1;
        bytes += image.bytes.length;
      }
    }
    entries.push({ path, title: name, note: `${issue.entries.length} 人，${taken.length} 张图片` });
  }
  if (leftOut > 0)
    entries.push({ path: '', title: `较早的 ${leftOut} 张图片没有装下`, note: '在公示墙上仍能看到' });
  return entries;
}
