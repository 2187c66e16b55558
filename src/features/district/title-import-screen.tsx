import { useState } from 'react';
import type { InputOf } from '@core/contract/procedures';
import type { Refusal, Result } from '@core/contract/result';
import type { TitlePreview } from '@core/contract/title';
import type { TitleField } from '@core/domain/title-header';
import { call } from '@/api/call';
import { discardTable, pickTable, readUploaded } from '@/api/table-file';
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
import { TableColumns } from '@/ui/table-columns';
import { TITLE_COLUMN_LABELS, TITLE_IMPORT_MESSAGES as MESSAGES } from '@/messages/district';
import { TABLE_FILE_MESSAGES, formatFileRefusal } from '@/messages/table-file';
import { decisionsFor, UNDECIDED, type TitleDecisions } from './title-import-plan';
import { TitlePreviewScreen } from './title-preview-screen';

type Source = InputOf<'title.preview'>['source'];
type Choices = NonNullable<InputOf<'title.preview'>['choices']>;

/** A list that was read, with the decisions about its rows. Stored in a draft: field names must not change. */
interface TitleImport {
  readonly preview?: TitlePreview;
  readonly decisions?: TitleDecisions;
  readonly fileId?: string;
  readonly source?: Source;
  readonly choices?: Choices;
}

const NOTHING_READ: TitleImport = {};
const COLUMNS = (Object.keys(TITLE_COLUMN_LABELS) as TitleField[]).map((value) => ({
  value,
  label: TITLE_COLUMN_LABELS[value],
}));

const WAYS = ['paste', 'file'] as const;

/** Imports a list of titled collectives: choose the source, then check the preview. */
export function TitleImportScreen() {
  const { districtId = '' } = usePageParams();
  const { value: text, change, discard } = useDraft(`titles.${districtId}`, '');
  const draft = useDraft<TitleImport>(`titlePreview.${districtId}`, NOTHING_READ);
  const { preview, decisions = UNDECIDED, fileId, source, choices } = draft.value;
  const [way, setWay] = useState<(typeof WAYS)[number]>('paste');
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const [percent, setPercent] = useState<number>();
  const show = (result: Result<TitlePreview>, from: Omit<TitleImport, 'preview'>): void => {
    setBusy(false);
    setRefusal(result.ok ? undefined : result);
    if (result.ok)
      draft.change({
        ...{ preview: result.value, ...from },
        decisions: from.choices ? decisionsFor(result.value, decisions) : UNDECIDED,
      });
  };
  const read = async (text: Source): Promise<void> => {
    setBusy(true);
    show(await call('title.preview', { districtId, source: text }), { source: text });
  };
  const pick = async (): Promise<void> => {
    setBusy(true);
    const table = await pickTable('title.preview', { districtId }, setPercent);
    if (table === undefined) return setBusy(false);
    show(table.result, { fileId: table.fileId });
  };
  const readAgain = async (chosen: Choices): Promise<void> => {
    setBusy(true);
    if (fileId !== undefined) {
      const { result } = await readUploaded('title.preview', { districtId }, fileId, chosen);
      show(result, { fileId, choices: chosen });
    } else if (source)
      show(await call('title.preview', { districtId, source, choices: chosen }), { source, choices: chosen });
  };
  const end = (): void => {
    void discardTable(fileId);
    draft.discard(NOTHING_READ);
  };
  const fileMessage = formatFileRefusal(refusal?.fields?.[0]?.problem);
  if (preview)
    return (
      <TitlePreviewScreen
        districtId={districtId}
        preview={preview}
        decisions={decisions}
        onDecide={(next) => draft.change({ ...draft.value, decisions: next })}
        restored={draft.restored}
        columns={
          preview.sheets ? (
            <TableColumns
              sheets={preview.sheets}
              fields={COLUMNS}
              choices={choices}
              busy={busy}
              onRead={(chosen) => void readAgain(chosen)}
            />
          ) : null
        }
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
