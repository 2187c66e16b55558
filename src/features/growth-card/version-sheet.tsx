import type { CardVersionView } from '@core/contract/growth-card';
import { FactList } from '@/ui/fact-list';
import { Fold } from '@/ui/fold';
import { Stack } from '@/ui/stack';
import { Words } from '@/ui/words';
import { CARD_WORDS, GOAL_KIND_WORDS } from '@/words/growth-card';
import { sayDate, sayInstant, sayMonth } from '@/words/months';

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
      title={`${CARD_WORDS.revision(revision)} · ${sayInstant(at)}`}
      note={reason ? `${CARD_WORDS.versionReason}：${reason}` : CARD_WORDS.versionFirst}
      open={open}
      onToggle={onToggle}
    >
      <FactList facts={[{ label: CARD_WORDS.wish, value: content.wish, wide: true }]} />
      {content.goals.map((goal) => (
        <Stack key={goal.id} gap="tight">
          <Words strong>{`${GOAL_KIND_WORDS[goal.kind]} · ${goal.title}`}</Words>
          <FactList
            facts={[
              { label: CARD_WORDS.measure, value: goal.measure, wide: true },
              { label: CARD_WORDS.due, value: sayDate(goal.due) },
              { label: CARD_WORDS.present, value: goal.present, wide: true },
              { label: CARD_WORDS.actions, value: goal.actions, wide: true },
              { label: CARD_WORDS.support, value: goal.support, wide: true },
              {
                label: CARD_WORDS.nodes,
                value: goal.nodes.map((node) => `${sayMonth(node.month)} ${node.title}`).join('\n'),
                wide: true,
              },
            ].filter((fact) => fact.value !== '')}
          />
        </Stack>
      ))}
    </Fold>
  );
}
