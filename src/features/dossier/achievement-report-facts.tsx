import type { AchievementSection } from '@core/domain/dossier';
import { ACHIEVEMENT_SECTION_LABELS } from '@core/labels/dossier';
import { sourceLinksOf } from '@/api/source-links';
import { useQuery } from '@/api/use-query';
import { AsyncView } from '@/ui/async-view';
import { FactChoice } from '@/ui/fact-choice';
import { Sheet } from '@/ui/sheet';
import { SECTION_TEXT_MESSAGES as MESSAGES } from '@/messages/section-text';

interface AchievementReportFactsProps {
  readonly collectiveId: string;
  readonly section: AchievementSection;
  /** Current text of the section. */
  readonly text: string;
  readonly onAdd: (sentence: string) => void;
  readonly onClose: () => void;
}

/** Lists facts from the records to insert into one section. */
export function AchievementReportFacts(props: AchievementReportFactsProps) {
  const { collectiveId, section, text, onAdd, onClose } = props;
  const { state, refetch } = useQuery('deedsText.facts', { collectiveId, section });
  return (
    <Sheet title={MESSAGES.factsTitle(ACHIEVEMENT_SECTION_LABELS[section])} onClose={onClose}>
      <AsyncView state={state} shape="rows" count={3} onRetry={() => void refetch()}>
        {({ facts, pagesOpen }) => (
          <FactChoice
            facts={facts}
            linksOf={(fact) => sourceLinksOf(fact, collectiveId, pagesOpen)}
            text={text}
            onAdd={onAdd}
          />
        )}
      </AsyncView>
    </Sheet>
  );
}
