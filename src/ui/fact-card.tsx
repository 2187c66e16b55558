import { FACT_MESSAGES as MESSAGES } from '@/messages/facts';
import { Button } from './button';
import { Card } from './card';
import { Row, Stack } from './stack';
import { Tag } from './tag';
import { Paragraph } from './paragraph';

/** A source record; `open` is null for a record without a page. */
export interface FactLink {
  readonly record: string;
  readonly open: (() => void) | null;
}

interface FactCardProps {
  readonly text: string;
  readonly links: readonly FactLink[];
  /** The text already contains it. */
  readonly added: boolean;
  readonly onAdd: () => void;
}

/** A suggested sentence with links to its source records. */
export function FactCard({ text, links, added, onAdd }: FactCardProps) {
  return (
    <Card tone="flat">
      <Stack gap="tight">
        <Paragraph>{text}</Paragraph>
        <Row between>
          <Row gap="tight">
            {links.map(({ record, open }) =>
              open ? (
                <Button
                  key={record}
                  small
                  tone="plain"
                  label={MESSAGES.openSource(record, text)}
                  onPress={open}
                >
                  {record}
                </Button>
              ) : (
                <Tag key={record}>{record}</Tag>
              ),
            )}
          </Row>
          {added ? (
            <Paragraph size="note" tone="green">
              {MESSAGES.added}
            </Paragraph>
          ) : (
            <Button small tone="quiet" label={`${MESSAGES.add} ${text}`} onPress={onAdd}>
              {MESSAGES.add}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
