import { FACT_MESSAGES as MESSAGES } from '@/messages/facts';
import { Button } from './button';
import { Card } from './card';
import { Row, Stack } from './stack';
import { Tag } from './tag';
import { Paragraph } from './paragraph';

interface FactSlipProps {
  readonly text: string;
  /** What it stands on; null where there is nothing to open yet. */
  readonly leads: readonly { readonly record: string; readonly open: (() => void) | null }[];
  /** The text has it already. */
  readonly added: boolean;
  readonly onAdd: () => void;
}

/** A sentence that the record offers, with what it stands on and the way there. */
export function FactSlip({ text, leads, added, onAdd }: FactSlipProps) {
  return (
    <Card tone="flat">
      <Stack gap="tight">
        <Paragraph>{text}</Paragraph>
        <Row between>
          <Row gap="tight">
            {leads.map(({ record, open }) =>
              open ? (
                <Button key={record} small tone="plain" label={MESSAGES.lead(record, text)} onPress={open}>
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
