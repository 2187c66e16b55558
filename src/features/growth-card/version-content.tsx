import type { CardContent } from '@core/domain/growth-card';
import { GOAL_KIND_LABELS } from '@core/labels/growth-card';
import { FactList } from '@/ui/fact-list';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatDate, formatMonth } from '@/messages/months';

/** Shows the content of one submitted version. */
export function VersionContent({ content }: { readonly content: CardContent }) {
  return (
    <>
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
