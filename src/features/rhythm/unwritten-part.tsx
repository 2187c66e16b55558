import type { RhythmView } from '@core/contract/rhythm';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { RHYTHM_MESSAGES as MESSAGES } from '@/messages/rhythm';

/** Names in one line, to be copied into the group; no table, no figure per person. */
export function UnwrittenPart({ view }: { readonly view: RhythmView }) {
  const { unwritten, written, remindedAt } = view;
  return (
    <Section title={MESSAGES.unwritten} note={MESSAGES.unwrittenNote(written, written + unwritten.length)}>
      <Card>
        <Paragraph>
          {unwritten.length === 0 ? MESSAGES.unwrittenNone : MESSAGES.people(unwritten.map((one) => one.name))}
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
