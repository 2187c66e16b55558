import { ROSTER_FIELDS, type RosterField } from '@core/domain/roster-field';
import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { SkippedRows } from '@/ui/skipped-rows';
import { StatusNote } from '@/ui/status-note';
import { TableColumns } from '@/ui/table-columns';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { NOTICE_LABELS, PROBLEM_MESSAGES } from '@/messages/roster-problem';
import {
  actionOf,
  keyOf,
  linesToWrite,
  openRows,
  readableLines,
  updatesToWrite,
  type Preview,
} from './import-plan';
import { NoticeList } from './notice-list';
import { formatChanges, formatLine, PreviewList } from './preview-list';
import { RejectedRows } from './rejected-rows';
import { SameNameCards } from './same-name-cards';
import type { RosterImport } from './use-roster-import';

const COLUMNS = (Object.keys(ROSTER_FIELDS) as RosterField[]).map((value) => ({
  value,
  label: ROSTER_FIELDS[value],
}));

interface ImportPreviewProps {
  readonly preview: Preview;
  readonly rosterImport: RosterImport;
  readonly onWrite: () => void;
}

/** Shows the parsed rows before anything is written. */
export function ImportPreview({ preview, rosterImport, onWrite }: ImportPreviewProps) {
  const { decisions } = rosterImport;
  const take = linesToWrite(preview, decisions);
  const updates = updatesToWrite(preview, decisions);
  const open = openRows(preview, decisions);
  const rejected = new Set(preview.rejected.map(keyOf));
  const ofTable = preview.problems.filter((problem) => !rejected.has(keyOf(problem)));
  const lines = readableLines(preview, decisions);
  const ofAction = (action: ReturnType<typeof actionOf>) =>
    lines.filter((line) => actionOf(line, decisions) === action);
  const unsure = lines.filter(({ match }) => match !== undefined && !match.sure);
  const certain = (all: typeof lines) => all.filter((line) => !unsure.includes(line));
  const skipped = (preview.skipped ?? []).filter((row) => !(decisions.taken ?? []).includes(keyOf(row)));
  const left = ofAction('left').length;
  const known = ofAction('known').length;
  const nothing = take.length + updates.length === 0;
  const write = async (): Promise<void> => {
    const sure =
      open.length === 0 ||
      (await ask({
        title: MESSAGES.openAsk(open.length),
        text: MESSAGES.openAskText(take.length, open.length),
        yes: MESSAGES.openYes,
        no: MESSAGES.openNo,
      }));
    if (sure) onWrite();
  };
  const facts = [
    open.length > 0 ? MESSAGES.openCount(open.length) : '',
    known > 0 ? MESSAGES.knownCount(known) : '',
    left > 0 ? MESSAGES.leftCount(left) : '',
  ].filter((text) => text !== '');
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          busy={rosterImport.writing}
          missing={nothing ? MESSAGES.nothingNote : ''}
          onPress={() => void write()}
        >
          {nothing ? MESSAGES.nothing : MESSAGES.write(take.length, updates.length)}
        </Button>
      }
    >
      <PageHead
        over={MESSAGES.title}
        title={MESSAGES.readCount(lines.length)}
        note={facts.join('；') || MESSAGES.allGood}
        aside={
          <Button tone="quiet" small onPress={rosterImport.again}>
            {MESSAGES.again}
          </Button>
        }
      />
      {preview.count ? <Paragraph tone="soft">{MESSAGES.sum(preview.count)}</Paragraph> : null}
      {rosterImport.restored ? <StatusNote>{MESSAGES.restored}</StatusNote> : null}
      <RefusalNote refusal={rosterImport.refusal ?? rosterImport.readRefusal} />
      {ofTable.map(({ code, row }) => (
        <StatusNote key={`${code}.${row}`} tone="amber">
          {PROBLEM_MESSAGES[code]}
        </StatusNote>
      ))}
      <RejectedRows rows={open} problems={preview.problems} rosterImport={rosterImport} />
      <SameNameCards lines={unsure} rosterImport={rosterImport} />
      <PreviewList
        title={MESSAGES.updateTitle}
        lines={certain(ofAction('update'))}
        format={formatChanges}
        labels={{ drop: MESSAGES.keep, take: MESSAGES.update }}
        rosterImport={rosterImport}
      />
      <PreviewList
        title={MESSAGES.listTitle}
        lines={certain(ofAction('add'))}
        format={formatLine}
        labels={{ drop: MESSAGES.drop, take: MESSAGES.takeBack }}
        rosterImport={rosterImport}
      />
      <SkippedRows
        title={MESSAGES.skippedTitle(skipped.length)}
        note={MESSAGES.skippedNote}
        rows={skipped.map((row) => ({
          key: keyOf(row),
          place: [row.sheet, MESSAGES.row(row.row)].filter(Boolean).join(' '),
          why: `${row.seen}：${NOTICE_LABELS[row.code]}`,
        }))}
        takeLabel={MESSAGES.takeSkipped}
        onTake={rosterImport.takeSkipped}
      />
      {preview.sheets ? (
        <TableColumns
          sheets={preview.sheets}
          fields={COLUMNS}
          choices={rosterImport.choices}
          busy={rosterImport.reading}
          onRead={(choices) => void rosterImport.readAgain(choices)}
        />
      ) : null}
      <NoticeList notices={preview.notices} />
    </Screen>
  );
}
