import { useState } from 'react';
import type { CareScreen as View } from '@core/contract/care';
import { CARE_FORM_LABELS, CARE_KIND_LABELS } from '@core/labels/care';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { PageHead } from '@/ui/page-head';
import { Progress } from '@/ui/progress';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { AttachmentsRow } from '@/ui/attachments-row';
import { Section } from '@/ui/section';
import { CARE_MESSAGES as MESSAGES } from '@/messages/care';
import { CareForm } from './care-form';
import { CareCard } from './care-card';

const COUNTED = ['household', 'student', 'colleague', 'welfare'] as const;

/** 关爱: counts for everybody; details of a person helped only for the helpers. */
export function CareScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('care.list', { collectiveId });
  const { mutate, refusal } = useMutation('care.withdraw');
  const [writing, setWriting] = useState(false);
  const withdraw = async (careId: string): Promise<void> => {
    const question = { title: MESSAGES.withdrawAsk, text: MESSAGES.withdrawText };
    if (!(await ask({ ...question, yes: MESSAGES.withdrawYes, no: MESSAGES.withdrawNo }))) return;
    if (!(await mutate({ collectiveId, careId }))?.ok) return;
    toast(MESSAGES.withdrawn);
    void refetch();
  };
  if (writing && state.kind === 'ready')
    return (
      <CareForm
        collectiveId={collectiveId}
        view={state.value}
        onDone={() => {
          setWriting(false);
          void refetch();
        }}
        onCancel={() => setWriting(false)}
      />
    );
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        state.kind === 'ready' ? (
          <Button icon="heart" onPress={() => setWriting(true)}>
            {MESSAGES.record}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(view) => <CareContent {...{ collectiveId, view }} onWithdraw={(careId) => void withdraw(careId)} />}
      </AsyncView>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}

interface CareContentProps {
  readonly collectiveId: string;
  readonly view: View;
  readonly onWithdraw: (careId: string) => void;
}

function CareContent({ collectiveId, view, onWithdraw }: CareContentProps) {
  const { meter, counts, entries, welfare } = view;
  return (
    <>
      <PageHead
        over={MESSAGES.over}
        title={meter.helped >= meter.needed ? MESSAGES.headEnough : MESSAGES.headNone}
        note={MESSAGES.note}
      />
      <Card>
        <Progress
          label={MESSAGES.meter}
          percent={(100 * meter.helped) / Math.max(1, meter.needed)}
          figure={MESSAGES.figure(meter.helped, meter.needed)}
        />
        <FactList
          facts={COUNTED.map((kind) => ({
            label: MESSAGES.counts[kind],
            value: MESSAGES.has(counts[kind], MESSAGES.units[kind]),
          }))}
        />
      </Card>
      {entries.length === 0 ? null : (
        <Section title={MESSAGES.mine} note={MESSAGES.mineNote}>
          {entries.map((one) => (
            <CareCard
              key={one.careId}
              title={MESSAGES.who(one.initials, one.relation)}
              note={MESSAGES.entry(one.on, CARE_FORM_LABELS[one.form], one.helpers.join('、'))}
              tag={CARE_KIND_LABELS[one.kind]}
              programme={one.programme}
              onWithdraw={one.mayWithdraw ? () => onWithdraw(one.careId) : undefined}
            />
          ))}
        </Section>
      )}
      {welfare.length === 0 ? null : (
        <Section title={MESSAGES.welfare}>
          {welfare.map((one) => (
            <CareCard
              key={one.careId}
              title={one.title}
              note={MESSAGES.activity(one.on, one.helpers.join('、'))}
              tag={MESSAGES.welfare}
              programme={one.programme}
              onWithdraw={one.mayWithdraw ? () => onWithdraw(one.careId) : undefined}
            >
              <AttachmentsRow {...{ collectiveId, kind: 'welfare', id: one.careId }} />
            </CareCard>
          ))}
        </Section>
      )}
    </>
  );
}
