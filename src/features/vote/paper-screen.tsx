import { STAGE_SCALE } from '@core/domain/stage';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { Answer } from '@/ui/answer';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Words } from '@/ui/words';
import { ROUND_WORDS as WORDS } from '@/words/round';
import { STAGE_WORDS } from '@/words/stage';
import { FormTable } from './form-table';

/** The paper way for few people or no phones: one ballot and one tally sheet, with the names filled in. */
export function PaperScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('vote.list', { collectiveId });
  const columns = [WORDS.paperName, ...STAGE_SCALE, STAGE_WORDS.unknown];
  return (
    <Screen title={WORDS.paperTitle}>
      <PageHead over={WORDS.title} title={WORDS.paperHead} />
      <Words>{WORDS.paperSteps}</Words>
      <Answer state={state} onRetry={() => void reload()} shape="rows">
        {({ members }) => (
          <>
            <Section title={WORDS.paperBallot}>
              <FormTable columns={columns} names={members.map((member) => member.name)} />
            </Section>
            <Section title={WORDS.paperTally}>
              <FormTable columns={columns} names={members.map((member) => member.name)} tall />
            </Section>
            <Words>{`${WORDS.paperSigns} ______________　______________　${WORDS.paperDate} ____________`}</Words>
          </>
        )}
      </Answer>
    </Screen>
  );
}
