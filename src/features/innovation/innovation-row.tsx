import type { InnovationBrief } from '@core/contract/innovation';
import { ListRow } from '@/ui/list-row';
import { Tag } from '@/ui/tag';
import {
  INNOVATION_KIND_LABELS,
  INNOVATION_STATE_LABELS,
  INNOVATION_MESSAGES as MESSAGES,
  OUTCOME_LABELS,
} from '@/messages/innovation';

interface InnovationRowProps {
  readonly brief: InnovationBrief;
  readonly onPress: () => void;
}

/** Shows an innovation as one row, named after its authors. */
export function InnovationRow({ brief, onPress }: InnovationRowProps) {
  const { outcome, state } = brief;
  return (
    <ListRow
      title={MESSAGES.named(brief.authors, brief.title)}
      note={MESSAGES.rowNote(INNOVATION_KIND_LABELS[brief.kind], brief.on)}
      trailing={
        <Tag tone={outcome === null ? 'plain' : 'green'}>
          {outcome === null ? INNOVATION_STATE_LABELS[state] : OUTCOME_LABELS[outcome]}
        </Tag>
      }
      onPress={onPress}
    />
  );
}
