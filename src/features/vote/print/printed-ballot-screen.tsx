import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import { STAGE_SCALE } from '@core/domain/stage';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { canPrint, printPage } from '@/platform/print';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Paragraph } from '@/ui/paragraph';
import { VOTE_PAGE_MESSAGES as MESSAGES } from '@/messages/vote-pages';
import { STAGE_MESSAGES } from '@/messages/stage';
import { FormTable } from './form-table';

interface PrintedBallotScreenProps {
  /** Renders the control that builds the same form as a document. */
  readonly document: (collectiveId: string) => ReactNode;
}

/** The printed ballot and tally form, names filled in, for small teams or teams without phones. */
export function PrintedBallotScreen({ document }: PrintedBallotScreenProps) {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('vote.list', { collectiveId });
  const columns = [MESSAGES.nameColumn, ...STAGE_SCALE, STAGE_MESSAGES.unknown];
  return (
    <Screen
      title={MESSAGES.printedTitle}
      bar={
        canPrint && state.kind === 'ready' ? (
          <Button icon="print" onPress={() => printPage()}>
            {MESSAGES.printPage}
          </Button>
        ) : null
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.printedHead} />
      <Paragraph>{MESSAGES.printedSteps}</Paragraph>
      <View className="vote-form-document">{document(collectiveId)}</View>
      <AsyncView state={state} onRetry={() => void refetch()} shape="rows">
        {({ members }) => (
          <>
            <Section title={MESSAGES.printedBallot}>
              <FormTable columns={columns} names={members.map((member) => member.name)} cut />
            </Section>
            <Section title={MESSAGES.tallyForm}>
              <FormTable columns={columns} names={members.map((member) => member.name)} tall />
            </Section>
            <Paragraph>{`${MESSAGES.signatures} ______________　______________　${MESSAGES.date} ____________`}</Paragraph>
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
