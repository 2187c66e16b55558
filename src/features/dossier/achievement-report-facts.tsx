import type { AchievementSection } from '@core/domain/dossier';
import { ACHIEVEMENT_SECTION_LABELS } from '@core/labels/dossier';
import { sourceLinksOf } from '@/api/source-links';
import { useQuery } from '@/api/use-query';
import { AsyncView } from '@/ui/async-view';
import { FactCard } from '@/ui/fact-card';
import { Pager } from '@/ui/pager';
import { Sheet } from '@/ui/sheet';
import { Stack } from '@/ui/stack';
import { Paragraph } from '@/ui/paragraph';
import { usePage } from '@/ui/use-page';
import { ACHIEVEMENT_MESSAGES as MESSAGES } from '@/messages/dossier';

interface AchievementReportFactsProps {
  readonly collectiveId: string;
  readonly section: AchievementSection;
  /** Current text of the section. */
  readonly text: string;
  readonly onAdd: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Lists facts from the records to insert into one section. */
export function AchievementReportFacts({
  collectiveId,
  section,
  text,
  onAdd,
  onClose,
}: AchievementReportFactsProps) {
  const { state, refetch } = useQuery('deedsText.facts', { collectiveId, section });
  const { shown, pager } = usePage(state.kind === 'ready' ? state.value.facts : []);
  return (
    <Sheet title={MESSAGES.factsTitle(ACHIEVEMENT_SECTION_LABELS[section])} onClose={onClose}>
      <AsyncView state={state} shape="rows" count={3} onRetry={() => void refetch()}>
        {({ facts, pagesOpen }) => (
          <Stack gap="normal">
            {facts.length === 0 ? <Paragraph tone="soft">{MESSAGES.factsEmpty}</Paragraph> : null}
            {shown.map((fact) => (
              <FactCard
                key={fact.id}
                text={fact.text}
                links={sourceLinksOf(fact, collectiveId, pagesOpen)}
                added={text.includes(fact.text)}
                onAdd={() => onAdd(fact.text)}
              />
            ))}
            <Pager {...pager} />
          </Stack>
        )}
      </AsyncView>
    </Sheet>
  );
}
