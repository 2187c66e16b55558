import type { RhythmView } from '@core/contract/rhythm';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { RHYTHM_MESSAGES as MESSAGES } from '@/messages/rhythm';

/** Lists the names without a post in one line to copy; no table, no figure per person. */
export function UnwrittenSection({ view }: { readonly view: RhythmView }) {
  const { unwritten, written, remindedAt } = view;
  return (
    <Section title={MESSAGES.unwritten} note={MESSAGES.unwrittenNote(written, written + unwritten.length)}>
      <Card>
        <Paragraph>
          {unwritten.length === 0
            ? MESSAGES.unwrittenNone
            : MESSAGES.people(unwritten.map((one) => one.name))}
        </Paragraph>
        {remindedAt ? (
          <Paragraph size="note" tone="soft">
            {MESSAGES.reminded(remindedAt)}
          </Paragraph>
        ) : null}
      </Card>
    </Section>
  );
}
