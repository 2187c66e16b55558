import { usePageParams } from '@/platform/navigate';
import { BackupForm } from './backup-form';
import { RestoreForm } from './restore-form';

/** 集体备份: takes the collective of the page as a file, or, without one, restores a collective from such a file. */
export function BackupScreen() {
  const { collectiveId } = usePageParams();
  return collectiveId ? <BackupForm collectiveId={collectiveId} /> : <RestoreForm />;
}
