import type { CardView } from '@core/contract/growth-card';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Section } from '@/ui/section';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { GoalCard } from './goal-card';
import { WithdrawnNodes } from './withdrawn-nodes';

/** Lists the goals of an active card; before that, an empty state. */
export function GoalList({ view }: { readonly view: CardView }) {
  const { state, content, nodes, cardId, past } = view;
  const owner = view.you.roles.includes('owner');
  const edit = (): void => openPage('/pages/card-edit/index', { cardId });
  if (state !== 'active')
    return (
      <Section title={CARD_MESSAGES.goals}>
        <Empty drawing="paper" text={owner ? CARD_MESSAGES.emptyOwn : CARD_MESSAGES.emptyOther} />
      </Section>
    );
  return (
    <Section
      title={CARD_MESSAGES.goals}
      aside={
        owner && !past ? (
          <Button tone="plain" small icon="edit" label={CARD_MESSAGES.revise} onPress={edit}>
            {CARD_MESSAGES.reviseShort}
          </Button>
        ) : null
      }
    >
      {content.goals.map((goal, index) => (
        <GoalCard
          key={goal.id}
          goal={goal}
          nodes={nodes.filter((node) => node.goalId === goal.id && !node.withdrawn)}
          opened={index === 0}
          onNode={(nodeId) => openPage('/pages/node/index', { cardId, nodeId })}
        />
      ))}
      <WithdrawnNodes view={view} />
    </Section>
  );
}
