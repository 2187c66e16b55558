import { useState } from 'react';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Pager, PAGE_SIZE } from '@/ui/pager';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { readableLines, type Preview, type PreviewLine } from './import-plan';
import type { RosterImport } from './use-roster-import';

const formatLine = ({ birth, post, gender, politics }: PreviewLine): string =>
  [birth, post, gender, politics].filter((text) => text !== '').join(' · ');

interface PreviewListProps {
  readonly preview: Preview;
  readonly rosterImport: RosterImport;
}

/** Lists the parsed people; each can still be left out. */
export function PreviewList({ preview, rosterImport }: PreviewListProps) {
  const [from, setFrom] = useState(0);
  const { mended: corrected, leftOut } = rosterImport.decisions;
  const lines = readableLines(preview, rosterImport.decisions);
  if (lines.length === 0) return null;
  const tailOf = ({ row, known }: PreviewLine) => {
    if (known) return <Tag>{MESSAGES.known}</Tag>;
    const out = leftOut.includes(row);
    return (
      <Button
        tone={out ? 'quiet' : 'plain'}
        small
        label={`${out ? MESSAGES.takeBack : MESSAGES.drop}，${MESSAGES.row(row)}`}
        onPress={() => (out ? rosterImport.takeBack(row) : rosterImport.leaveOut(row))}
      >
        {out ? MESSAGES.takeBack : MESSAGES.drop}
      </Button>
    );
  };
  return (
    <Section title={MESSAGES.listTitle}>
      <Card>
        {lines.slice(from, from + PAGE_SIZE).map((line) => (
          <ListRow
            key={line.row}
            leading={<Avatar name={line.name} />}
            title={line.name}
            note={[line.row in corrected ? MESSAGES.correctedTag : '', formatLine(line)]
              .filter(Boolean)
              .join(' · ')}
            trailing={tailOf(line)}
          />
        ))}
      </Card>
      <Pager total={lines.length} from={from} onTurn={setFrom} />
    </Section>
  );
}
