import { BondSections } from '@/features/companion/bond-sections';
import { YourPart } from '@/features/companion/your-part';
import { cardBar } from '@/features/growth-card/card-bar';
import { CardFace } from '@/features/growth-card/card-face';
import { CardScreen } from '@/features/growth-card/card-screen';
import { GoalList } from '@/features/growth-card/goal-list';
import { VersionsRow } from '@/features/growth-card/versions-row';
import { CardTimeline } from '@/features/timeline/card-timeline';

/** The card its address names: a tab of WeChat takes no address of its own. */
export default function CardViewPage() {
  return (
    <CardScreen bar={({ view }) => cardBar(view)}>
      {({ view }) => (
        <>
          <CardFace view={view} />
          <YourPart view={view} />
          <CardTimeline view={view} />
          <GoalList view={view} />
          <BondSections view={view} />
          <VersionsRow view={view} />
        </>
      )}
    </CardScreen>
  );
}
