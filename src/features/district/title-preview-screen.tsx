import { useState } from 'react';
import type { TitlePreview } from '@core/contract/title';
import { useSend } from '@/api/use-send';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { LEVEL_WORDS, TITLE_IMPORT_WORDS as WORDS, TITLE_LIST_WORDS } from '@/words/district';

/** What the server writes in one go. */
const AT_ONCE = 300;
const PROBLEMS_SHOWN = 40;

interface TitlePreviewScreenProps {
  readonly districtId: string;
  readonly preview: TitlePreview;
  readonly onAgain: () => void;
  readonly onWritten: () => void;
}

/** Everything that was read, with what is wrong row by row, before anything is written. */
export function TitlePreviewScreen({ districtId, preview, onAgain, onWritten }: TitlePreviewScreenProps) {
  const [from, setFrom] = useState(0);
  const { send, busy, refusal } = useSend('title.import');
  const fresh = preview.lines.filter((line) => !line.known);
  const known = preview.lines.length - fresh.length;
  const strange = fresh.filter((line) => !line.bodyKnown).length;
  const facts = [
    known > 0 ? WORDS.known(known) : '',
    strange > 0 ? WORDS.unknownBody(strange) : '',
    preview.skipped > 0 ? WORDS.skipped(preview.skipped) : '',
  ].filter((text) => text !== '');
  const write = async (): Promise<void> => {
    let [added, proposed] = [0, 0];
    for (let start = 0; start < fresh.length; start += AT_ONCE) {
      const lines = fresh
        .slice(start, start + AT_ONCE)
        .map(({ name, unit, level, year, bodyName }) => ({ name, unit, level, year, bodyName }));
      const result = await send({ districtId, lines });
      if (!result?.ok) return;
      added += result.value.added;
      proposed += result.value.proposed;
    }
    toast(proposed > 0 ? WORDS.proposed(proposed) : WORDS.done(added));
    onWritten();
    goBack();
  };
  return (
    <Screen
      title={WORDS.title}
      bar={
        <Button busy={busy} disabled={fresh.length === 0} onPress={() => void write()}>
          {fresh.length === 0 ? WORDS.nothing : WORDS.write(fresh.length)}
        </Button>
      }
    >
      <PageHead
        over={WORDS.title}
        title={WORDS.found(preview.lines.length)}
        note={facts.join('；')}
        aside={
          <Button tone="quiet" small onPress={onAgain}>
            {WORDS.again}
          </Button>
        }
      />
      <RefusalNote refusal={refusal} />
      {preview.problems.length > 0 ? (
        <StatusNote tone="amber" title={WORDS.problems}>
          {preview.problems
            .slice(0, PROBLEMS_SHOWN)
            .map(({ row, code, seen }) => WORDS.problem(row, TITLE_LIST_WORDS[code], seen))
            .join('\n')}
        </StatusNote>
      ) : null}
      {fresh.length > 0 ? (
        <Section title={WORDS.lines}>
          <Card>
            {fresh.slice(from, from + PAGE_SIZE).map((line) => (
              <ListRow
                key={line.row}
                title={line.name}
                note={WORDS.lineNote(line.row, line.unit, LEVEL_WORDS[line.level], line.year, line.bodyName)}
              />
            ))}
          </Card>
          <Pager total={fresh.length} from={from} onTurn={setFrom} />
        </Section>
      ) : null}
    </Screen>
  );
}
