import type { CardContent } from '@core/domain/growth-card';
import { GOAL_KIND_LABELS } from '@core/labels/growth-card';
import { StatusNote } from '@/ui/status-note';
import { FactList } from '@/ui/fact-list';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { listChanges } from './version-changes';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatDate, formatMonth } from '@/messages/months';

interface VersionContentProps {
  readonly content: CardContent;
  /** The version before; undefined for the first one, and for the oldest one that is loaded. */
  readonly before: CardContent | undefined;
}

/** Shows one submitted version, with what it changed. */
export function VersionContent({ content, before }: VersionContentProps) {
  const changes = before ? listChanges(before, content) : [];
  return (
    <>
      {changes.length > 0 ? (
        <StatusNote title={CARD_MESSAGES.changes}>{changes.join('\n')}</StatusNote>
      ) : null}
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
    </>
  );
}
