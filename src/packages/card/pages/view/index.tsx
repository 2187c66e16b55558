import { BondSections } from '@/features/companion/bond-sections';
import { CompanionRoleNote } from '@/features/companion/companion-role-note';
import { cardBar } from '@/features/growth-card/card-bar';
import { CardSummary } from '@/features/growth-card/card-summary';
import { CardScreen } from '@/features/growth-card/card-screen';
import { GoalList } from '@/features/growth-card/goal-list';
import { VersionsRow } from '@/features/growth-card/versions-row';
import { CardTimeline } from '@/features/timeline/card-timeline';

definePageConfig({ navigationBarTitleText: '成长卡', enablePullDownRefresh: true });

/** The card given by the URL; a tab page takes no parameters. */
export default function CardViewPage() {
  return (
    <CardScreen bar={({ view }) => cardBar(view)}>
      {({ view }) => (
        <>
          <CardSummary view={view} />
          <CompanionRoleNote view={view} />
          <CardTimeline view={view} />
          <GoalList view={view} />
          <BondSections view={view} />
          <VersionsRow view={view} />
        </>
      )}
    </CardScreen>
  );
}
