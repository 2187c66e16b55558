import { useState } from 'react';
import { diffCard, type CardContent, type CardDifference } from '@core/domain/growth-card';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { SideChoice } from '@/ui/side-choice';
import { Row } from '@/ui/stack';
import { CARD_EDIT_MESSAGES, CARD_MESSAGES } from '@/messages/growth-card';
import { formatDate, formatMonth } from '@/messages/months';
import { mergeCards, type Side } from './card-content';
import type { CardConflict } from './use-card-draft';

const leave = (): void => {
  toast(CARD_EDIT_MESSAGES.bothRetained);
  goBack();
};

/** Formats one part of a card in full for comparison. */
const formatPart = (content: CardContent, part: CardDifference): string => {
  if (part === 'wish') return content.wish || CARD_EDIT_MESSAGES.blank;
  const goal = content.goals.find((one) => `goal:${one.id}` === part);
  if (!goal) return CARD_EDIT_MESSAGES.absent;
  const facts: readonly (readonly [string, string])[] = [
    [CARD_MESSAGES.measure, goal.measure],
    [CARD_MESSAGES.due, formatDate(goal.due)],
    [CARD_MESSAGES.present, goal.present],
    [CARD_MESSAGES.actions, goal.actions],
    [CARD_MESSAGES.support, goal.support],
  ];
  return [
    goal.title || CARD_EDIT_MESSAGES.goalUntitled,
    ...facts.flatMap(([label, value]) => (value ? [`${label}：${value}`] : [])),
    ...goal.nodes.map((node) => `${formatMonth(node.month)} ${node.title || CARD_EDIT_MESSAGES.blank}`),
  ].join('\n');
};

const titleOf = ({ mine, theirs }: CardConflict, part: CardDifference): string => {
  if (part === 'wish') return CARD_MESSAGES.wish;
  const goal = [...mine.goals, ...theirs.goals].find((one) => `goal:${one.id}` === part && one.title !== '');
  return goal?.title ?? CARD_EDIT_MESSAGES.goalUntitled;
};

interface MergeSheetProps {
  readonly conflict: CardConflict;
  readonly onMerge: (merged: CardContent) => void;
}

/** Shows where two versions of a card differ and merges the chosen sides; closing it keeps both versions for later. */
export function MergeSheet({ conflict, onMerge }: MergeSheetProps) {
  const { mine, theirs } = conflict;
  const parts = diffCard(mine, theirs);
  const [choice, setChoice] = useState<Partial<Record<CardDifference, Side>>>({});
  const chooseAll = (side: Side): void => setChoice(Object.fromEntries(parts.map((part) => [part, side])));
  return (
    <Sheet
      title={CARD_EDIT_MESSAGES.differTitle}
      note={CARD_EDIT_MESSAGES.differNote}
      onClose={leave}
      foot={
        <Button onPress={() => onMerge(mergeCards(mine, theirs, choice))}>
          {CARD_EDIT_MESSAGES.saveMerge}
        </Button>
      }
    >
      <Row share>
        <Button tone="quiet" small onPress={() => chooseAll('mine')}>
          {CARD_EDIT_MESSAGES.allMine}
        </Button>
        <Button tone="quiet" small onPress={() => chooseAll('theirs')}>
          {CARD_EDIT_MESSAGES.allTheirs}
        </Button>
      </Row>
      {parts.map((part) => (
        <SideChoice
          key={part}
          title={titleOf(conflict, part)}
          sides={[
            {
              label: CARD_EDIT_MESSAGES.mine,
              text: formatPart(mine, part),
              chosen: choice[part] !== 'theirs',
              onChoose: () => setChoice({ ...choice, [part]: 'mine' }),
            },
            {
              label: CARD_EDIT_MESSAGES.theirs,
              text: formatPart(theirs, part),
              chosen: choice[part] === 'theirs',
              onChoose: () => setChoice({ ...choice, [part]: 'theirs' }),
            },
          ]}
        />
      ))}
    </Sheet>
  );
}
