import { Welcome } from '@/features/person/welcome';
import { TeamScreen } from '@/features/roster/team-screen';
import { CyclesEntry } from '@/features/cycle/cycles-entry';
import { ReviewEntry } from '@/features/review/review-entry';
import { ShowcaseEntry } from '@/features/showcase/showcase-entry';
import { VoteEntry } from '@/features/vote/vote-entry';

definePageConfig({ navigationBarTitleText: '我的集体', enablePullDownRefresh: true });

export default function TeamPage() {
  return (
    <TeamScreen
      welcome={<Welcome />}
      entries={
        <>
          <VoteEntry />
          <ShowcaseEntry />
          <ReviewEntry />
          <CyclesEntry />
        </>
      }
    />
  );
}
