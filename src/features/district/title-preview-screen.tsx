import type { TitlePreview } from '@core/contract/title';
import { TITLE_LEVEL_LABELS } from '@core/labels/title';
import { useMutation } from '@/api/use-mutation';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { usePage } from '@/ui/use-page';
import { TITLE_IMPORT_MESSAGES as MESSAGES, TITLE_LIST_LABELS } from '@/messages/district';

/** Maximum number of rows per request. */
const AT_ONCE = 300;
const PROBLEMS_SHOWN = 40;

interface TitlePreviewScreenProps {
  readonly districtId: string;
  readonly preview: TitlePreview;
  readonly onAgain: () => void;
  readonly onWritten: () => void;
}

/** Shows the parsed rows with their problems before anything is written. */
export function TitlePreviewScreen({ districtId, preview, onAgain, onWritten }: TitlePreviewScreenProps) {
  const { mutate, busy, refusal } = useMutation('title.import');
  const fresh = preview.lines.filter((line) => !line.known);
  const { shown, pager } = usePage(fresh);
  const known = preview.lines.length - fresh.length;
  const strange = fresh.filter((line) => !line.bodyKnown).length;
  const facts = [
    known > 0 ? MESSAGES.known(known) : '',
    strange > 0 ? MESSAGES.unknownBody(strange) : '',
    preview.skipped > 0 ? MESSAGES.skipped(preview.skipped) : '',
  ].filter((text) => text !== '');
  const write = async (): Promise<void> => {
    let [added, proposed] = [0, 0];
    for (let start = 0; start < fresh.length; start += AT_ONCE) {
      const lines = fresh
        .slice(start, start + AT_ONCE)
        .map(({ name, unit, level, year, bodyName }) => ({ name, unit, level, year, bodyName }));
      const result = await mutate({ districtId, lines });
      if (!result?.ok) return;
      added += result.value.added;
      proposed += result.value.proposed;
    }
    toast(proposed > 0 ? MESSAGES.proposed(proposed) : MESSAGES.done(added));
    onWritten();
    goBack();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          busy={busy}
          missing={fresh.length === 0 ? MESSAGES.nothingNote : ''}
          onPress={() => void write()}
        >
          {fresh.length === 0 ? MESSAGES.nothing : MESSAGES.write(fresh.length)}
        </Button>
      }
    >
      <PageHead
        over={MESSAGES.title}
        title={MESSAGES.found(preview.lines.length)}
        note={facts.join('；')}
        aside={
          <Button tone="quiet" small onPress={onAgain}>
            {MESSAGES.again}
          </Button>
        }
      />
      <RefusalNote refusal={refusal} />
      {preview.problems.length > 0 ? (
        <StatusNote tone="amber" title={MESSAGES.problems}>
          {preview.problems
            .slice(0, PROBLEMS_SHOWN)
            .map(({ row, code, seen }) => MESSAGES.problem(row, TITLE_LIST_LABELS[code], seen))
            .join('\n')}
        </StatusNote>
      ) : null}
      {fresh.length > 0 ? (
        <Section title={MESSAGES.lines}>
          <Card>
            {shown.map((line) => (
              <ListRow
                key={line.row}
                title={line.name}
                note={MESSAGES.lineNote(
                  line.row,
                  line.unit,
                  TITLE_LEVEL_LABELS[line.level],
                  line.year,
                  line.bodyName,
                )}
              />
            ))}
          </Card>
          <Pager {...pager} />
        </Section>
      ) : null}
    </Screen>
  );
}
