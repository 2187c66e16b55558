import { useState } from 'react';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Pager } from '@/ui/pager';
import { Section } from '@/ui/section';
import { Row } from '@/ui/stack';
import { usePage } from '@/ui/use-page';
import { formatLineValue, formatMonthOrDay } from '@/messages/months';
import { LINE_MESSAGES } from '@/messages/person';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import { cellsOf, isLeftOut, keyOf, type PreviewLine } from './import-plan';
import { RejectedCard } from './rejected-card';
import type { RosterImport } from './use-roster-import';

const LABELLED = ['joinedPost', 'volunteerNo', 'nationality', 'phone'] as const;

/** Formats every column that the import writes. */
export const formatLine = (line: PreviewLine): string =>
  [
    formatMonthOrDay(line.birth),
    line.post,
    line.gender,
    line.politics,
    ...LABELLED.map((field) =>
      line[field] ? `${LINE_MESSAGES[field]} ${formatLineValue(field, line[field])}` : '',
    ),
  ]
    .filter((text) => text !== '')
    .join(' · ');

/** Formats what changes on a line of the roster. */
export const formatChanges = ({ match }: PreviewLine): string =>
  (match?.changes ?? [])
    .map(({ field, from, to }) =>
      MESSAGES.change(LINE_MESSAGES[field], formatLineValue(field, from), formatLineValue(field, to)),
    )
    .join('；');

interface PreviewListProps {
  readonly title: string;
  readonly lines: readonly PreviewLine[];
  readonly format: (line: PreviewLine) => string;
  readonly labels: { readonly drop: string; readonly take: string };
  readonly rosterImport: RosterImport;
}

/** Lists people that are imported or updated; each can still be left out. */
export function PreviewList({ title, lines, format, labels, rosterImport }: PreviewListProps) {
  const { shown, pager } = usePage(lines);
  const { decisions } = rosterImport;
  const [mending, setMending] = useState<number>();
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <Card>
        {shown.map((line) => {
          if (keyOf(line) === mending)
            return (
              <RejectedCard
                key={keyOf(line)}
                rejected={{ ...line, cells: cellsOf(line) }}
                problems={[]}
                rosterImport={rosterImport}
                leave={{ label: MESSAGES.close, act: () => setMending(undefined) }}
              />
            );
          const out = isLeftOut(line, decisions);
          const act = out ? labels.take : labels.drop;
          return (
            <ListRow
              key={keyOf(line)}
              leading={<Avatar name={line.name} />}
              title={line.name}
              note={[
                keyOf(line) in decisions.mended ? MESSAGES.correctedTag : '',
                line.hidden ? MESSAGES.hidden : '',
                line.sheet ?? '',
                format(line),
              ]
                .filter(Boolean)
                .join(' · ')}
              trailing={
                <Row gap="tight">
                  <Button
                    tone="plain"
                    small
                    label={`${MESSAGES.mend}，${MESSAGES.row(line.row)}，${line.name}`}
                    onPress={() => setMending(keyOf(line))}
                  >
                    {MESSAGES.mend}
                  </Button>
                  <Button
                    tone={out ? 'quiet' : 'plain'}
                    small
                    label={`${act}，${MESSAGES.row(line.row)}，${line.name}`}
                    onPress={() => rosterImport.turn(keyOf(line))}
                  >
                    {act}
                  </Button>
                </Row>
              }
            />
          );
        })}
      </Card>
      <Pager {...pager} />
    </Section>
  );
}
