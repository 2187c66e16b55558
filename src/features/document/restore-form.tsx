import { useState } from 'react';
import type { Restored } from '@core/contract/backup';
import type { Refusal, Result } from '@core/contract/result';
import { BACKUP_BYTES_MAX, PASSPHRASE_MIN } from '@core/domain/backup';
import { call } from '@/api/call';
import { enterCollective } from '@/api/enter-collective';
import { pickUpload } from '@/platform/file-pick';
import { invoke } from '@/platform/cloud';
import { restartAt } from '@/platform/navigate';
import { sendFile } from '@/platform/picture';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Progress } from '@/ui/progress';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { BACKUP_LINK_MESSAGES, BACKUP_MESSAGES as MESSAGES } from '@/messages/backup';

/** Uploads the file and restores it; the answer of a lost call is asked for once more, which restores nothing twice. */
async function restore(fileId: string, passphrase: string): Promise<Result<Restored>> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const event = { name: 'backup.restore', input: { fileId, passphrase } };
    const delivery = await invoke(event, 'documents');
    const answer = delivery.reached ? (delivery.answer as Result<Restored>) : undefined;
    if (answer) return answer;
  }
  return { ok: false, code: 'offline' };
}

/** Restores a collective from a file, as a new one that the person leads. */
export function RestoreForm() {
  const [passphrase, setPassphrase] = useState('');
  const [percent, setPercent] = useState<number>();
  const [refusal, setRefusal] = useState<Refusal>();
  const start = async (): Promise<void> => {
    setRefusal(undefined);
    const picked = await pickUpload({ extensions: ['qcb'], maxBytes: BACKUP_BYTES_MAX });
    if (picked.kind === 'too-large') return toast(MESSAGES.tooLarge);
    if (picked.kind === 'none') return undefined;
    setPercent(0);
    const refused = await upload(picked.path);
    setPercent(undefined);
    return setRefusal(refused);
  };
  const upload = async (path: string): Promise<Refusal | undefined> => {
    const prepared = await call('backup.prepareRestore', {});
    if (!prepared.ok) return prepared;
    const fileId = await sendFile({ path }, prepared.value.path, (sent) => setPercent(Math.round(sent / 2)));
    if (fileId === undefined) {
      toast(MESSAGES.notSent);
      return undefined;
    }
    setPercent(50);
    const result = await restore(fileId, passphrase);
    if (!result.ok) return result;
    await enterCollective(result.value.collectiveId);
    toast(MESSAGES.restored);
    restartAt('/pages/team/index');
    return undefined;
  };
  const busy = percent !== undefined;
  return (
    <Screen
      title={BACKUP_LINK_MESSAGES.restoreRow}
      bar={
        <Button
          busy={busy}
          missing={passphrase.length < PASSPHRASE_MIN ? MESSAGES.passphraseShort : ''}
          onPress={() => void start()}
        >
          {MESSAGES.restore}
        </Button>
      }
    >
      <PageHead over={MESSAGES.restoreOver} title={MESSAGES.restoreHead} note={MESSAGES.restoreNote} />
      <Card>
        <Field label={MESSAGES.restorePassphrase} value={passphrase} onChange={setPassphrase} />
      </Card>
      {busy ? <Progress label={MESSAGES.restoring} percent={percent} figure="" /> : null}
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
