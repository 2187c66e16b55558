import type { AttachedFile } from '../../../core/domain/attachment';
import { EVIDENCE_KINDS } from '../../../core/domain/eligibility/record';
import { EVIDENCE_KIND_LABELS, LINK_KIND_LABELS } from '../../../core/labels/dossier';
import type { StoredFile } from '../../store/dossier-collections';
import type { AttachmentDoc } from '../attachment/queries';
import { attachmentKey } from '../attachment/queries';
import { formsOf } from './facts';
import { linkOfActivity } from './offers';
import type { Sources } from './sources';
import { activitiesOf } from './sources';

/** Activities with files; of care nothing is pictured, so that nobody who was helped is seen. */
const WITH_FILES = ['session', 'innovation', 'contest', 'welfare'] as const;

/** What files may be attached to, in the order of the dossier: by key, with the name that the index gives it. */
function subjectsOf({ notice, dossierId, dossier, deeds }: Sources): [key: string, item: string][] {
  return [
    ...EVIDENCE_KINDS.flatMap((kind) =>
      (dossier?.evidence ?? [])
        .filter((entry) => entry.kind === kind)
        .map(({ id, title }): [string, string] => [
          attachmentKey('evidence', id),
          `${EVIDENCE_KIND_LABELS[kind]}：${title}`,
        ]),
    ),
    ...formsOf(notice).items.map(({ id, title }): [string, string] => [
      attachmentKey('item', id, dossierId),
      title,
    ]),
    ...WITH_FILES.flatMap((kind) =>
      activitiesOf(deeds, kind).map((activity): [string, string] => [
        attachmentKey(kind, activity._id),
        `${LINK_KIND_LABELS[kind]}：${linkOfActivity(activity).title}`,
      ]),
    ),
  ];
}

/** Lists the files of a dossier in its order, and where they lie. */
export function attachedFiles(
  sources: Sources,
  attachments: readonly AttachmentDoc[],
): { files: AttachedFile[]; stored: StoredFile[] } {
  const found = subjectsOf(sources).flatMap(([key, item]) =>
    attachments.filter(({ usedBy }) => usedBy === key).map((doc) => ({ item, doc })),
  );
  return {
    files: found.map(({ item, doc: { file } }) => ({ item, ...file })),
    stored: found.flatMap(({ doc: { file, fileId } }) => (fileId ? [{ sha256: file.sha256, fileId }] : [])),
  };
}
