import type { PrintableIssue, IssueView } from '../../../core/contract/wall';
import { accept, refuse } from '../../../core/contract/result';
import type { Handler } from '../../rpc/handler';
import { wallOf } from '../../store/month-record';
import { maskIssue } from '../../../core/domain/wall-issue';
import type { PictureFiles } from '../../store/picture-files';
import { shownViews } from '../picture/queries';
import type { IssueDoc, WallDoc, SignDoc } from '../../store/month-collections';
import type { Snapshot, Reader } from '../../store/store';
import { stageOf } from '../../../core/domain/sign';

export const openPrintableIssue: Handler<'wall.printable'> = async (
  context,
  input,
  { collectiveId, seat },
) => {
  const wall = await wallOf(context.db, collectiveId);
  const issue = await openIssue(context, wall, input.no ?? wall.lastNo);
  if (!issue) return accept(null);
  const printable: PrintableIssue = {
    collectiveName: seat.collectiveName,
    issue,
    sign: wall.sign,
    page: `pages/wall/index?collectiveId=${collectiveId}&no=${issue.no}`,
  };
  return accept(printable);
};

/** Reads issue No. N with its notes and masks in one operation. */
export async function openIssue(
  { db, pictures: files }: { readonly db: Snapshot; readonly pictures: PictureFiles },
  wall: WallDoc,
  no: number,
): Promise<IssueView | null> {
  const docs: IssueDoc[] = await db.find('issues', { collectiveId: wall._id, no }, { limit: 2 });
  const doc = docs.find((one) => one.issue !== null);
  if (!doc?.issue) return null;
  const notes = docs.find((one) => one.issue === null);
  const masked = maskIssue(doc.issue, wall.masks, wall.departed);
  // The state of a picture after the freeze is in the notes and overrides the snapshot.
  const entries = masked.entries.map((entry) => ({
    ...entry,
    // Promised to the 号长 and the partners only; issues frozen by earlier releases hold it.
    need: '',
    pictures: entry.pictures.map((picture) => ({
      ...picture,
      state: notes?.pictures?.[picture.pictureId] ?? picture.state,
    })),
  }));
  return {
    ...masked,
    entries: await shownViews(files, entries),
    issueId: doc._id,
    corrections: notes?.corrections ?? [],
  };
}

export const signOf = async (reader: Reader, collectiveId: string): Promise<SignDoc> =>
  (await reader.get('signs', collectiveId)) ?? { _id: collectiveId, slogans: [], current: null, past: [] };

export const openSign: Handler<'sign.open'> = async ({ db, month }, _input, { collectiveId, seat }) => {
  const [collective, sign] = await Promise.all([
    db.get('collectives', collectiveId),
    signOf(db, collectiveId),
  ]);
  if (!collective) return refuse('not-found');
  return accept({
    collectiveName: collective.name,
    stage: stageOf(collective.cycle, month),
    current: sign.current,
    slogans: sign.slogans,
    past: sign.past,
    you: { seatId: seat.seatId, leader: seat.leader },
  });
};
