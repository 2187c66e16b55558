import type { InnovationBrief } from '@core/contract/innovation';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import {
  INNOVATION_KIND_WORDS,
  INNOVATION_STATE_WORDS,
  INNOVATION_WORDS as WORDS,
  OUTCOME_WORDS,
} from '@/words/innovation';

interface BriefRowProps {
  readonly brief: InnovationBrief;
  readonly onPress: () => void;
}

/** A work in one line, named after its authors. */
export function BriefRow({ brief, onPress }: BriefRowProps) {
  const { outcome, state } = brief;
  return (
    <ListRow
      title={WORDS.named(brief.authors, brief.title)}
      note={WORDS.rowNote(INNOVATION_KIND_WORDS[brief.kind], brief.on)}
      tail={
        <Tag tone={outcome === null ? 'plain' : 'green'}>
          {outcome === null ? INNOVATION_STATE_WORDS[state] : OUTCOME_WORDS[outcome]}
        </Tag>
      }
      onPress={onPress}
    />
  );
}
