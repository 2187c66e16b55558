import { useState } from 'react';
import { useCollectiveId } from '@/api/use-collective-id';
import { useDraft } from '@/api/use-draft';
import { ImportDone } from './import-done';
import { ImportPreview } from './import-preview';
import { ImportSource, type SourceDraft } from './import-source';
import { useRosterImport, type Imported } from './use-roster-import';

const BLANK: SourceDraft = { way: 'paste', text: '', typed: [{ name: '', birth: '', post: '' }] };

/** Imports a roster in three steps: source, preview, done. */
export function ImportScreen() {
  const collectiveId = useCollectiveId();
  const draft = useDraft(`import.${collectiveId}`, BLANK);
  const rosterImport = useRosterImport(collectiveId);
  const [done, setImported] = useState<Imported>();
  const write = async (): Promise<void> => {
    const imported = await rosterImport.write();
    if (imported === undefined) return;
    draft.discard(BLANK);
    setImported(imported);
  };
  if (done !== undefined) return <ImportDone collectiveId={collectiveId} done={done} />;
  if (rosterImport.preview)
    return (
      <ImportPreview
        preview={rosterImport.preview}
        rosterImport={rosterImport}
        onWrite={() => void write()}
      />
    );
  return <ImportSource value={draft.value} onChange={draft.change} rosterImport={rosterImport} />;
}
