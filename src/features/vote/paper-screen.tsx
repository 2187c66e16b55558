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
import { Paragraph } from '@/ui/paragraph';
import { ROUND_MESSAGES as MESSAGES } from '@/messages/round';
import { STAGE_MESSAGES } from '@/messages/stage';
import { FormTable } from './form-table';

interface PaperScreenProps {
  /** The same form as a document. */
  readonly document: (collectiveId: string) => ReactNode;
}

/** The paper way for few people or no phones: one ballot and one tally sheet, with the names filled in. */
export function PaperScreen({ document }: PaperScreenProps) {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('vote.list', { collectiveId });
  const columns = [MESSAGES.paperName, ...STAGE_SCALE, STAGE_MESSAGES.unknown];
  return (
    <Screen
      title={MESSAGES.paperTitle}
      bar={
        canPrint && state.kind === 'ready' ? (
          <Button icon="print" onPress={() => printPage()}>
            {MESSAGES.paperPrint}
          </Button>
        ) : null
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.paperHead} />
      <Paragraph>{MESSAGES.paperSteps}</Paragraph>
      <View className="vote-form-door">{document(collectiveId)}</View>
      <Answer state={state} onRetry={() => void reload()} shape="rows">
        {({ members }) => (
          <>
            <Section title={MESSAGES.paperBallot}>
              <FormTable columns={columns} names={members.map((member) => member.name)} cut />
            </Section>
            <Section title={MESSAGES.paperTally}>
              <FormTable columns={columns} names={members.map((member) => member.name)} tall />
            </Section>
            <Paragraph>{`${MESSAGES.paperSigns} ______________　______________　${MESSAGES.paperDate} ____________`}</Paragraph>
          </>
        )}
      </Answer>
    </Screen>
  );
}
