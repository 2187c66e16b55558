import { useState } from 'react';
import { clearCurrentCollective } from '@/api/current-collective';
import { useMutation } from '@/api/use-mutation';
import { openPage, restartAt } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { StatusNote } from '@/ui/status-note';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';

interface DissolveSheetProps {
  readonly collectiveId: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Dissolves a collective; its name must be typed once more, and whoever is not alone in it is asked again. */
export function DissolveSheet({ collectiveId, name, onClose }: DissolveSheetProps) {
  const [typed, setTyped] = useState('');
  const { mutate, busy, refusal } = useMutation('collective.dissolve');
  const dissolve = async (): Promise<void> => {
    let result = await mutate({ collectiveId, name: typed });
    if (result && !result.ok && result.code === 'not-alone') {
      const { dissolveAll: title, dissolveAllText: text, dissolveYes: yes, dissolveNo: no } = MESSAGES;
      if (!(await ask({ title, text, yes, no }))) return;
      result = await mutate({ collectiveId, name: typed, withMembers: true });
    }
    if (!result?.ok) return;
    clearCurrentCollective();
    toast(MESSAGES.dissolved);
    restartAt('/pages/today/index');
  };
  const repeated = typed.replace(/\s/g, '') === name.replace(/\s/g, '');
  return (
    <Sheet
      title={MESSAGES.dissolveTitle(name)}
      note={MESSAGES.dissolveNote}
      onClose={onClose}
      foot={
        <Button tone="danger" busy={busy} disabled={!repeated} onPress={() => void dissolve()}>
          {repeated ? MESSAGES.dissolveYes : MESSAGES.dissolveMissing}
        </Button>
      }
    >
      <StatusNote tone="amber">{MESSAGES.dissolveText}</StatusNote>
      <Button
        tone="quiet"
        icon="file"
        onPress={() => openPage('/packages/showcase/pages/documents/index', { collectiveId })}
      >
        {MESSAGES.dissolveExport}
      </Button>
      <Field label={MESSAGES.dissolveName(name)} value={typed} onChange={setTyped} />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}
