import { useState } from 'react';
import type { InputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import type { TitlePreview } from '@core/contract/title';
import { call } from '@/api/call';
import { discardTable, pickTable } from '@/api/table-file';
import { useDraft } from '@/api/use-draft';
import { usePageParams } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { Progress } from '@/ui/progress';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { TITLE_IMPORT_MESSAGES as MESSAGES } from '@/messages/district';
import { TABLE_FILE_MESSAGES, formatFileRefusal } from '@/messages/table-file';
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
  const [percent, setPercent] = useState<number>();
  const [fileId, setFileId] = useState<string>();
  const read = async (source: InputOf<'title.preview'>['source']): Promise<void> => {
    setBusy(true);
    const result = await call('title.preview', { districtId, source });
    setBusy(false);
    setRefusal(result.ok ? undefined : result);
    if (result.ok) setPreview(result.value);
  };
  const pick = async (): Promise<void> => {
    setBusy(true);
    const table = await pickTable('title.preview', { districtId }, setPercent);
    setBusy(false);
    if (table === undefined) return;
    setFileId(table.fileId);
    setRefusal(table.result.ok ? undefined : table.result);
    if (table.result.ok) setPreview(table.result.value);
  };
  const end = (): void => {
    void discardTable(fileId);
    setPreview(undefined);
  };
  const fileMessage = formatFileRefusal(refusal?.fields?.[0]?.problem);
  if (preview)
    return (
      <TitlePreviewScreen
        districtId={districtId}
        preview={preview}
        onAgain={end}
        onWritten={() => {
          end();
          discard('');
        }}
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
        ) : (
          <Paragraph tone="soft">{TABLE_FILE_MESSAGES.help}</Paragraph>
        )}
        {percent === undefined ? null : <Progress label={TABLE_FILE_MESSAGES.sending} percent={percent} />}
      </Card>
      {fileMessage ? <StatusNote tone="amber">{fileMessage}</StatusNote> : <RefusalNote refusal={refusal} />}
    </Screen>
  );
}
