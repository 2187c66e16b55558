import type { RhythmView } from '@core/contract/rhythm';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { Words } from '@/ui/words';
import { RHYTHM_WORDS as WORDS } from '@/words/rhythm';

/** Names in one line, to be copied into the group; no table, no figure per person. */
export function UnwrittenPart({ view }: { readonly view: RhythmView }) {
  const { unwritten, written, remindedAt } = view;
  return (
    <Section title={WORDS.unwritten} note={WORDS.unwrittenNote(written, written + unwritten.length)}>
      <Card>
        <Words>
          {unwritten.length === 0 ? WORDS.unwrittenNone : WORDS.people(unwritten.map((one) => one.name))}
        </Words>
        {remindedAt ? (
          <Words size="note" tone="soft">
            {WORDS.reminded(remindedAt)}
          </Words>
        ) : null}
      </Card>
    </Section>
  );
}
