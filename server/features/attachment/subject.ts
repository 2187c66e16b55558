import type { AttachmentSubject } from '../../../core/domain/attachment';
import { NO_ENTRIES } from '../../../core/domain/dossier';
import { reviewFormsOf } from '../../../core/domain/forms/review-forms';
import type { PersonSeat } from '../../store/collections';
import { currentFileOf, dossierOf } from '../../store/current-file';
import type { ActivityDoc } from '../../store/honour-collections';
import { noticeWithin } from '../../store/notice';
import type { Reader } from '../../store/store';
import { attachmentKey } from './queries';

interface About {
  readonly kind: AttachmentSubject;
  readonly id: string;
}

interface Subject {
  readonly key: string;
  readonly title: string;
  readonly mayChange: boolean;
}

/** Reads what files are attached to; null where the caller may not know of it. */
export function readSubject(
  reader: Reader,
  collectiveId: string,
  seat: PersonSeat,
  about: About,
): Promise<Subject | null> {
  return about.kind === 'evidence' || about.kind === 'item'
    ? entryOf(reader, collectiveId, seat, about)
    : activityOf(reader, collectiveId, seat, about);
}

async function entryOf(
  reader: Reader,
  collectiveId: string,
  seat: PersonSeat,
  { kind, id }: About,
): Promise<Subject | null> {
  const collective = seat.leader ? await reader.get('collectives', collectiveId) : null;
  if (!collective) return null;
  const file = await currentFileOf(reader, collective);
  const entries: readonly { readonly id: string; readonly title: string }[] =
    kind === 'item'
      ? reviewFormsOf((await noticeWithin(reader, collective, file)).preset).items
      : ((await dossierOf(reader, file)) ?? NO_ENTRIES).evidence;
  const named = entries.find((entry) => entry.id === id);
  return named ? { key: attachmentKey(kind, id, file.id), title: named.title, mayChange: true } : null;
}

/** Says who may attach files besides the 号长: the organiser of a session, the authors of an innovation. */
function isOwn(activity: ActivityDoc, seatId: string): boolean {
  if (activity.kind === 'session') return activity.organiserSeatId === seatId;
  return activity.kind === 'innovation' && activity.authors.some((author) => author.seatId === seatId);
}

async function activityOf(
  reader: Reader,
  collectiveId: string,
  seat: PersonSeat,
  { kind, id }: About,
): Promise<Subject | null> {
  const activity = await reader.get('deeds', id);
  if (!activity || activity.collectiveId !== collectiveId || activity.kind !== kind) return null;
  const own = isOwn(activity, seat.seatId);
  // A supporter opens innovations, no other activity; a draft is known to its authors only.
  if (seat.kind !== 'member' && activity.kind !== 'innovation') return null;
  if (activity.kind === 'innovation' && activity.state === 'draft' && !own) return null;
  const title = titleOf(activity);
  return { key: attachmentKey(kind, id), title, mayChange: seat.leader || own };
}

function titleOf(activity: ActivityDoc): string {
  if (activity.kind === 'session') return activity.theme;
  if (activity.kind === 'innovation') return activity.text.title;
  return activity.kind === 'contest' || activity.kind === 'welfare' ? activity.title : '';
}
