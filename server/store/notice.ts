import type { NoticeRef } from '../../core/domain/notice/notice';
import { presetFrom } from '../../core/domain/notice/content';
import { roundYears } from '../../core/domain/preset';
import type { Preset } from '../../core/domain/preset';
import { DEFAULT_PRESET, presetOf } from '../../core/domain/presets/all';
import type { CollectiveDoc } from './collections';
import type { CurrentFile } from './current-file';
import { currentFileOf } from './current-file';
import { applicationIdOf, quotaIdOf, quotaIdsOf, roundOf } from './ids';
import { yearsOfCycle } from '../../core/domain/cycle';
import type { ApplicationDoc, QuotaDoc } from './review-collections';
import type { Reader, Snapshot } from './store';

/** The notice that a collective follows. */
export interface HeldNotice extends NoticeRef {
  readonly preset: Preset;
  /** Who set it: an office, the collective in its own words, or the collective by choosing a shipped example. */
  readonly from: 'office' | 'own' | 'shipped';
  /** True while it is the one that the current file was handed in under. */
  readonly pinned: boolean;
  /** The year of the file's round, else of the district's running one; without a district the last of the cycle. */
  readonly round: number;
}

export type NoticeHolder = Pick<
  CollectiveDoc,
  '_id' | 'cycle' | 'cycles' | 'fileId' | 'body' | 'standing' | 'ownNotice'
>;

/** The current file of a collective, its notice, and the quota documents that were read for them. */
export interface FileUnderNotice {
  readonly file: CurrentFile;
  readonly notice: HeldNotice;
  readonly quotas: readonly QuotaDoc[];
}

/** Thrown for a version that is named but not stored: nobody may be judged by another one instead. */
class MissingNotice extends Error {
  override readonly name = 'MissingNotice';
}

export const noticeIdOf = (noticeId: string, version: number): string => `${noticeId}.${version}`;

/** Published versions never change, so that a function reads each of them once. */
const VERSIONS = new Map<string, Preset>();
const VERSIONS_HELD = 200;

/** Returns a version of a notice; published ones and those of the release are never removed, so that one is there. */
export async function presetAt(reader: Reader, { noticeId, version }: NoticeRef): Promise<Preset> {
  const shipped = version === 0 ? presetOf(noticeId) : undefined;
  if (shipped) return shipped;
  const id = noticeIdOf(noticeId, version);
  const held = VERSIONS.get(id);
  if (held) return held;
  const doc = await reader.get('notices', id);
  if (doc?.state !== 'published') throw new MissingNotice(id);
  const preset = presetFrom(noticeId, doc.content);
  if (VERSIONS.size >= VERSIONS_HELD) VERSIONS.clear();
  VERSIONS.set(id, preset);
  return preset;
}

/** The notice that the offices of a collective published: the district's before the body's; undefined without any. */
export function officeNotice(
  { body }: Pick<NoticeHolder, 'body'>,
  quotas: readonly QuotaDoc[],
): NoticeRef | undefined {
  const of = (orgId = '') => quotas.find(({ _id }) => _id === quotaIdOf(orgId))?.notice;
  return body && (of(body.districtId) ?? of(body.bodyId));
}

/** The notice that a collective without a binding one chose: its own, or a shipped example. */
export const chosenNotice = ({ _id, standing, ownNotice }: NoticeHolder): NoticeRef =>
  standing?.presetId === _id && ownNotice !== undefined
    ? { noticeId: _id, version: ownNotice }
    : shippedChoice(standing);

/** The example of the release that a collective chose; the usual one for a collective that chose none of them. */
const shippedChoice = (standing: NoticeHolder['standing']): NoticeRef => ({
  noticeId: (presetOf(standing?.presetId) ?? DEFAULT_PRESET).id,
  version: 0,
});

/** Whether a file was handed in and not taken back before the district received it. */
const isHandedIn = ({ state, handedAt }: ApplicationDoc): boolean => state !== 'draft' || handedAt !== null;

/** Returns the notice that holds for a collective and its current file. */
async function noticeUnder(
  reader: Reader,
  collective: NoticeHolder,
  quotas: readonly QuotaDoc[],
  application: ApplicationDoc | null,
): Promise<HeldNotice> {
  const pinned = application !== null && isHandedIn(application);
  const ref = pinned
    ? // Before the notice was kept with a file, a collective chose among the shipped ones.
      (application.notice ?? shippedChoice(collective.standing))
    : (officeNotice(collective, quotas) ?? chosenNotice(collective));
  const round = pinned ? Number(roundOf(application).slice(0, 4)) : runningRound(collective, quotas);
  return { ...(await heldAt(reader, collective, ref)), pinned, round };
}

async function heldAt(
  reader: Reader,
  { _id }: Pick<NoticeHolder, '_id'>,
  ref: NoticeRef,
): Promise<Omit<HeldNotice, 'pinned' | 'round'>> {
  const from = ref.version === 0 ? 'shipped' : ref.noticeId === _id ? 'own' : 'office';
  return { ...ref, preset: await presetAt(reader, ref), from };
}

/** The year of the running round of a collective's district; without one the last year of its cycle. */
export const runningRound = (
  { body, cycle }: Pick<NoticeHolder, 'body' | 'cycle'>,
  quotas: readonly QuotaDoc[],
): number =>
  Number(quotas.find(({ _id }) => body && _id === quotaIdOf(body.districtId))?.round ?? cycle.to.slice(0, 4));

/** The years that the 号长 chose, else those of the cycle. */
export function yearsOfStanding({ standing, cycle }: Pick<NoticeHolder, 'standing' | 'cycle'>): number[] {
  const chosen = standing?.years;
  if (!chosen) return yearsOfCycle(cycle);
  return Array.from({ length: chosen.to - chosen.from + 1 }, (_, at) => chosen.from + at);
}

/** The years whose activities count: those of the notice where it says so, else those the 号长 chose or of the cycle. */
export function yearsUnder(
  { preset, from, round }: Pick<HeldNotice, 'preset' | 'from' | 'round'>,
  collective: Pick<NoticeHolder, 'standing' | 'cycle'>,
): number[] {
  const isBound = from === 'office' || !collective.standing?.years;
  return preset.counting === 'round' && isBound ? roundYears(preset, round) : yearsOfStanding(collective);
}

const isQuota = (doc: ApplicationDoc | QuotaDoc): doc is QuotaDoc => doc.kind === 'quota';

/** A reader that answers for applications that were read already. */
const withRead = (
  reader: Reader,
  ids: readonly string[],
  docs: readonly (ApplicationDoc | QuotaDoc)[],
): Reader => ({
  get: (collection, id) =>
    collection === 'applications' && ids.includes(id)
      ? Promise.resolve((docs.find(({ _id }) => _id === id) ?? null) as never)
      : reader.get(collection, id),
});

/**
 * Reads the current file of a collective and its notice in one operation, and one more for a published version that this
 * function has not read yet.
 */
export async function fileUnderNotice(db: Snapshot, collective: NoticeHolder): Promise<FileUnderNotice> {
  const { _id, cycle, fileId } = collective;
  const ids = [...quotaIdsOf(collective), fileId ?? applicationIdOf(_id, cycle.label)];
  const docs = await db.find('applications', { _id: { in: ids } }, { limit: ids.length });
  const file = await currentFileOf(withRead(db, ids, docs), collective);
  const quotas = docs.filter(isQuota);
  return { file, quotas, notice: await noticeUnder(db, collective, quotas, file.application) };
}

/** Reads the notice of a collective; nothing for one that no office binds and that follows a shipped example. */
export const noticeOf = async (db: Snapshot, collective: NoticeHolder): Promise<HeldNotice> =>
  collective.body || collective.fileId !== undefined
    ? (await fileUnderNotice(db, collective)).notice
    : noticeUnder(db, collective, [], null);

/** The same within a transaction, for a file that was read in it. */
export async function noticeWithin(
  reader: Reader,
  collective: NoticeHolder,
  { application }: CurrentFile,
): Promise<HeldNotice> {
  return noticeUnder(reader, collective, await quotasWithin(reader, collective), application);
}

async function quotasWithin(reader: Reader, collective: NoticeHolder): Promise<QuotaDoc[]> {
  const docs = await Promise.all(quotaIdsOf(collective).map((id) => reader.get('applications', id)));
  return docs.filter((doc): doc is QuotaDoc => doc !== null && isQuota(doc));
}

/** The notice of the offices of a collective, whatever its current file keeps; undefined where they published none. */
export const bindingNotice = async (
  reader: Reader,
  collective: NoticeHolder,
): Promise<NoticeRef | undefined> => officeNotice(collective, await quotasWithin(reader, collective));

/** The notice that holds for the next file of a collective. */
export const nextNotice = async (reader: Reader, collective: NoticeHolder): Promise<HeldNotice> =>
  noticeUnder(reader, collective, await quotasWithin(reader, collective), null);

/** How ages are read: as the office says, else as the collective chose. */
export const readingUnder = (
  { preset, from }: Pick<HeldNotice, 'preset' | 'from'>,
  { standing }: Pick<NoticeHolder, 'standing'>,
): Preset['reading'] => (from === 'office' ? preset.reading : (standing?.reading ?? preset.reading));
