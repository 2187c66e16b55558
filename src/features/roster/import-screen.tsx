import { useState } from 'react';
import { useCollectiveId } from '@/api/use-collective-id';
import { useDraft } from '@/api/use-draft';
import { ImportDone } from './import-done';
import { ImportPreview } from './import-preview';
import { ImportSource, type SourceDraft } from './import-source';
import { useRosterImport } from './use-roster-import';

const BLANK: SourceDraft = { way: 'paste', text: '', typed: [{ name: '', birth: '', post: '' }] };

/** Imports a roster in three steps: source, preview, done. */
export function ImportScreen() {
  const collectiveId = useCollectiveId();
  const draft = useDraft(`import.${collectiveId}`, BLANK);
  const rosterImport = useRosterImport(collectiveId);
  const [added, setAdded] = useState<number>();
  const write = async (): Promise<void> => {
    const count = await rosterImport.write();
    if (count === undefined) return;
    draft.discard(BLANK);
    setAdded(count);
  };
  if (added !== undefined) return <ImportDone collectiveId={collectiveId} added={added} />;
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
