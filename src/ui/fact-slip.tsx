import { FACT_WORDS as WORDS } from '@/words/facts';
import { Button } from './button';
import { Card } from './card';
import { Row, Stack } from './stack';
import { Tag } from './tag';
import { Words } from './words';

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
        <Words>{text}</Words>
        <Row between>
          <Row gap="tight">
            {leads.map(({ record, open }) =>
              open ? (
                <Button key={record} small tone="plain" label={WORDS.lead(record, text)} onPress={open}>
                  {record}
                </Button>
              ) : (
                <Tag key={record}>{record}</Tag>
              ),
            )}
          </Row>
          {added ? (
            <Words size="note" tone="green">
              {WORDS.added}
            </Words>
          ) : (
            <Button small tone="quiet" label={`${WORDS.add} ${text}`} onPress={onAdd}>
              {WORDS.add}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  );
}
