import type { CardVersionView } from '@core/contract/growth-card';
import { FactList } from '@/ui/fact-list';
import { Fold } from '@/ui/fold';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { CARD_MESSAGES, GOAL_KIND_LABELS } from '@/messages/growth-card';
import { formatDate, formatInstant, formatMonth } from '@/messages/months';

interface VersionSheetProps {
  readonly version: CardVersionView;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One version as it was handed in. */
export function VersionSheet({ version, open, onToggle }: VersionSheetProps) {
  const { revision, at, reason, content } = version;
  return (
    <Fold
      title={`${CARD_MESSAGES.revision(revision)} · ${formatInstant(at)}`}
      note={reason ? `${CARD_MESSAGES.versionReason}：${reason}` : CARD_MESSAGES.versionFirst}
      open={open}
      onToggle={onToggle}
    >
      <FactList facts={[{ label: CARD_MESSAGES.wish, value: content.wish, wide: true }]} />
      {content.goals.map((goal) => (
        <Stack key={goal.id} gap="tight">
          <Paragraph strong>{`${GOAL_KIND_LABELS[goal.kind]} · ${goal.title}`}</Paragraph>
          <FactList
            facts={[
              { label: CARD_MESSAGES.measure, value: goal.measure, wide: true },
              { label: CARD_MESSAGES.due, value: formatDate(goal.due) },
              { label: CARD_MESSAGES.present, value: goal.present, wide: true },
              { label: CARD_MESSAGES.actions, value: goal.actions, wide: true },
              { label: CARD_MESSAGES.support, value: goal.support, wide: true },
              {
                label: CARD_MESSAGES.nodes,
                value: goal.nodes.map((node) => `${formatMonth(node.month)} ${node.title}`).join('\n'),
                wide: true,
              },
            ].filter((fact) => fact.value !== '')}
          />
        </Stack>
      ))}
    </Fold>
  );
}
