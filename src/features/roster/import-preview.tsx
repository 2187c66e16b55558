import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { PROBLEM_MESSAGES } from '@/messages/roster-problem';
import { linesToWrite, openRows, type Preview } from './import-plan';
import { NoticeList } from './notice-list';
import { PreviewList } from './preview-list';
import { RejectedRows } from './rejected-rows';
import type { RosterImport } from './use-roster-import';

interface ImportPreviewProps {
  readonly preview: Preview;
  readonly rosterImport: RosterImport;
  readonly onWrite: () => void;
}

/** Shows the parsed rows before anything is written. */
export function ImportPreview({ preview, rosterImport, onWrite }: ImportPreviewProps) {
  const { decisions } = rosterImport;
  const take = linesToWrite(preview, decisions);
  const open = openRows(preview, decisions);
  const rejected = new Set(preview.rejected.map(({ row }) => row));
  const ofTable = preview.problems.filter(({ row }) => !rejected.has(row));
  const known = preview.lines.filter((line) => line.known).length;
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
  ].filter((text) => text !== '');
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          busy={rosterImport.writing}
          missing={take.length === 0 ? MESSAGES.nothingNote : ''}
          onPress={() => void write()}
        >
          {take.length === 0 ? MESSAGES.nothing : MESSAGES.write(take.length)}
        </Button>
      }
    >
      <PageHead
        over={MESSAGES.title}
        title={MESSAGES.readCount(preview.lines.length + Object.keys(decisions.mended).length)}
        note={facts.join('；') || MESSAGES.allGood}
        aside={
          <Button tone="quiet" small onPress={rosterImport.again}>
            {MESSAGES.again}
          </Button>
        }
      />
      {rosterImport.restored ? <StatusNote>{MESSAGES.restored}</StatusNote> : null}
      <RefusalNote refusal={rosterImport.refusal} />
      {ofTable.map(({ code, row }) => (
        <StatusNote key={`${code}.${row}`} tone="amber">
          {PROBLEM_MESSAGES[code]}
        </StatusNote>
      ))}
      <RejectedRows rows={open} problems={preview.problems} rosterImport={rosterImport} />
      <PreviewList preview={preview} rosterImport={rosterImport} />
      <NoticeList notices={preview.notices} />
    </Screen>
  );
}
