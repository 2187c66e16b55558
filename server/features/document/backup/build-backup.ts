import { fileName } from '../../../../core/domain/escape';
import { STORED_VERSION } from '../../../store/migrations/list';
import { gatherBackup, sealBackup } from '../../backup/queries';
import { formatDay } from '../../../print/print-format';
import type { Builder } from '../builder';
import { Undeliverable } from '../builder';

/** Packs the whole collective and encrypts it with the passphrase of the build (`docs/backup.md`). */
export const buildBackup: Builder<'backup'> = async (_order, { context, collectiveId, step, passphrase }) => {
  if (passphrase === undefined) throw new Undeliverable('nothing');
  const { db, pictures, now, random } = context;
  const content = await gatherBackup({ db, pictures, now, step }, collectiveId);
  const collective = await db.get('collectives', collectiveId);
  if (!content || !collective) throw new Undeliverable('gone');
  const bytes = await sealBackup(content, { passphrase, stored: STORED_VERSION, random });
  return { name: `${fileName(`${collective.name} 备份 ${formatDay(now)}`)}.qcb`, bytes };
};
