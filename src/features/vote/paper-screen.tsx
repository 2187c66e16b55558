import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { STAGE_SCALE } from '@core/domain/stage';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { canPrint, printPage } from '@/platform/print';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Words } from '@/ui/words';
import { ROUND_WORDS as WORDS } from '@/words/round';
import { STAGE_WORDS } from '@/words/stage';
import { FormTable } from './form-table';

interface PaperScreenProps {
  /** The same form as a document. */
  readonly document: (collectiveId: string) => ReactNode;
}

/** The paper way for few people or no phones: one ballot and one tally sheet, with the names filled in. */
export function PaperScreen({ document }: PaperScreenProps) {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('vote.list', { collectiveId });
  const columns = [WORDS.paperName, ...STAGE_SCALE, STAGE_WORDS.unknown];
  return (
    <Screen
      title={WORDS.paperTitle}
      bar={
        canPrint && state.kind === 'ready' ? (
          <Button icon="print" onPress={() => printPage()}>
            {WORDS.paperPrint}
          </Button>
        ) : null
      }
    >
      <PageHead over={WORDS.title} title={WORDS.paperHead} />
      <Words>{WORDS.paperSteps}</Words>
      <View className="vote-form-door">{document(collectiveId)}</View>
      <Answer state={state} onRetry={() => void reload()} shape="rows">
        {({ members }) => (
          <>
            <Section title={WORDS.paperBallot}>
              <FormTable columns={columns} names={members.map((member) => member.name)} cut />
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
