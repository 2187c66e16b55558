import type { CollectiveDoc } from '../../store/collections';
import { leaderOffice, quotaIdsOf } from '../../store/ids';
import { officeNotice, presetAt } from '../../store/notice';
import type { QuotaDoc } from '../../store/review-collections';
import type { Transaction } from '../../store/store';
import { todoFor } from '../../notifications/todos';

/** Asks the 号长 to read the notice that the offices of the collective published, unless that version was read. */
export async function askToRead(tx: Transaction, collective: CollectiveDoc, now: string): Promise<void> {
  const { _id: collectiveId, body, noticeRead } = collective;
  if (!body) return;
  const docs = await Promise.all(quotaIdsOf(collective).map((id) => tx.get('applications', id)));
  const ref = officeNotice(
    collective,
    docs.filter((doc): doc is QuotaDoc => doc?.kind === 'quota'),
  );
  if (!ref || (noticeRead?.noticeId === ref.noticeId && noticeRead.version === ref.version)) return;
  const name = ref.noticeId === body.districtId ? body.districtName : body.bodyName;
  const { title } = await presetAt(tx, ref);
  const about = { collectiveId, at: now, name, title: title.replace('{years}', '') };
  await tx.put('todos', todoFor('readNotice', ref.noticeId, leaderOffice(collectiveId), about));
}
