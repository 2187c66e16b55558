import { useState } from 'react';
import type { InputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import type { TitlePreview } from '@core/contract/title';
import { IMPORT_FILE_BYTES_MAX } from '@core/domain/import-file';
import { call } from '@/api/call';
import { useDraft } from '@/api/use-draft';
import { pickFile } from '@/platform/file-pick';
import { usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { TITLE_IMPORT_MESSAGES as MESSAGES } from '@/messages/district';
import { TitlePreviewScreen } from './title-preview-screen';

const WAYS = ['paste', 'file'] as const;

/** Imports a list of titled collectives: choose the source, then check the preview. */
export function TitleImportScreen() {
  const { districtId = '' } = usePageParams();
  const { value: text, change, discard } = useDraft(`titles.${districtId}`, '');
  const [way, setWay] = useState<(typeof WAYS)[number]>('paste');
  const [preview, setPreview] = useState<TitlePreview>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const read = async (source: InputOf<'title.preview'>['source']): Promise<void> => {
    setBusy(true);
    const result = await call('title.preview', { districtId, source });
    setBusy(false);
    setRefusal(result.ok ? undefined : result);
    if (result.ok) setPreview(result.value);
  };
  const pick = async (): Promise<void> => {
    const picked = await pickFile({ extensions: ['xlsx', 'csv'], maxBytes: IMPORT_FILE_BYTES_MAX });
    if (picked.kind === 'too-large') return toast(MESSAGES.tooLarge);
    if (picked.kind === 'unreadable') return toast(MESSAGES.unreadable);
    if (picked.kind === 'file')
      await read({ kind: 'file', name: picked.file.name, bytes: picked.file.base64 });
  };
  if (preview)
    return (
      <TitlePreviewScreen
        districtId={districtId}
        preview={preview}
        onAgain={() => setPreview(undefined)}
        onWritten={() => discard('')}
      />
    );
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        way === 'file' ? (
          <Button busy={busy} onPress={() => void pick()}>
            {MESSAGES.pick}
          </Button>
        ) : (
          <Button
            busy={busy}
            missing={text.trim() === '' ? MESSAGES.pasteFirst : ''}
            onPress={() => void read({ kind: 'pasted', text })}
          >
            {MESSAGES.read}
          </Button>
        )
      }
    >
      <PageHead over={MESSAGES.over} title={MESSAGES.title} note={MESSAGES.note} />
      <Card>
        <Choice
          label={MESSAGES.way}
          options={WAYS.map((value) => ({ value, label: MESSAGES.ways[value] }))}
          value={way}
          onChange={setWay}
        />
        {way === 'paste' ? (
          <Field
            label={MESSAGES.paste}
            lines="many"
            value={text}
            onChange={change}
            placeholder={MESSAGES.pastePlaceholder}
          />
        ) : null}
      </Card>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
