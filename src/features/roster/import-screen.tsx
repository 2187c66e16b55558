import { useState } from 'react';
import { usePlaceId } from '@/api/use-place';
import { useDraft } from '@/api/use-draft';
import { ImportDone } from './import-done';
import { ImportPreview } from './import-preview';
import { ImportSource, type SourceDraft } from './import-source';
import { useImport } from './use-import';

const BLANK: SourceDraft = { way: 'paste', text: '', typed: [{ name: '', birth: '', post: '' }] };

/** Brings a roster in: the source, what was read of it, done. */
export function ImportScreen() {
  const collectiveId = usePlaceId();
  const draft = useDraft(`import.${collectiveId}`, BLANK);
  const work = useImport(collectiveId);
  const [added, setAdded] = useState<number>();
  const write = async (): Promise<void> => {
    const count = await work.write();
    if (count === undefined) return;
    draft.settle(BLANK);
    setAdded(count);
  };
  if (added !== undefined) return <ImportDone collectiveId={collectiveId} added={added} />;
  if (work.preview) return <ImportPreview preview={work.preview} work={work} onWrite={() => void write()} />;
  return <ImportSource value={draft.value} onChange={draft.change} work={work} />;
}
