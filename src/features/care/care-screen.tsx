import { useState } from 'react';
import type { CareScreen as View } from '@core/contract/care';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useSend } from '@/api/use-send';
import { ask, toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { PageHead } from '@/ui/page-head';
import { Progress } from '@/ui/progress';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { CARE_FORM_WORDS, CARE_KIND_WORDS, CARE_WORDS as WORDS } from '@/words/care';
import { CareForm } from './care-form';
import { CareSlip } from './care-slip';

const COUNTED = ['household', 'student', 'colleague', 'welfare'] as const;

/** 关爱: that somebody was helped, for all; who it was, for those who helped. */
export function CareScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('care.list', { collectiveId });
  const { send, refusal } = useSend('care.withdraw');
  const [writing, setWriting] = useState(false);
  const withdraw = async (careId: string): Promise<void> => {
    const question = { title: WORDS.withdrawAsk, text: WORDS.withdrawText };
    if (!(await ask({ ...question, yes: WORDS.withdrawYes, no: WORDS.withdrawNo }))) return;
    if (!(await send({ collectiveId, careId }))?.ok) return;
    toast(WORDS.withdrawn);
    void reload();
  };
  if (writing && state.kind === 'ready')
    return (
      <CareForm
        collectiveId={collectiveId}
        view={state.value}
        onDone={() => {
          setWriting(false);
          void reload();
        }}
        onCancel={() => setWriting(false)}
      />
    );
  return (
    <Screen
      title={WORDS.title}
      bar={
        state.kind === 'ready' ? (
          <Button icon="heart" onPress={() => setWriting(true)}>
            {WORDS.record}
          </Button>
        ) : null
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {(view) => <CareFace view={view} onWithdraw={(careId) => void withdraw(careId)} />}
      </Answer>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}

interface CareFaceProps {
  readonly view: View;
  readonly onWithdraw: (careId: string) => void;
}

function CareFace({ view, onWithdraw }: CareFaceProps) {
  const { meter, counts, entries, welfare } = view;
  return (
    <>
      <PageHead
        over={WORDS.over}
        title={meter.helped >= meter.needed ? WORDS.headEnough : WORDS.headNone}
        note={WORDS.note}
      />
      <Card>
        <Progress
          label={WORDS.meter}
          percent={(100 * meter.helped) / Math.max(1, meter.needed)}
          figure={WORDS.figure(meter.helped, meter.needed)}
        />
        <FactList
          facts={COUNTED.map((kind) => ({
            label: WORDS.counts[kind],
            value: WORDS.has(counts[kind], WORDS.units[kind]),
          }))}
        />
      </Card>
      {entries.length === 0 ? null : (
        <Section title={WORDS.mine} note={WORDS.mineNote}>
          {entries.map((one) => (
            <CareSlip
              key={one.careId}
              title={WORDS.who(one.initials, one.relation)}
              note={WORDS.entry(one.on, CARE_FORM_WORDS[one.form], one.helpers.join('、'))}
              tag={CARE_KIND_WORDS[one.kind]}
              programme={one.programme}
              onWithdraw={one.mayWithdraw ? () => onWithdraw(one.careId) : undefined}
            />
          ))}
        </Section>
      )}
      {welfare.length === 0 ? null : (
        <Section title={WORDS.welfare}>
          {welfare.map((one) => (
            <CareSlip
              key={one.careId}
              title={one.title}
              note={WORDS.activity(one.on, one.helpers.join('、'))}
              tag={WORDS.welfare}
              programme={one.programme}
              onWithdraw={one.mayWithdraw ? () => onWithdraw(one.careId) : undefined}
            />
          ))}
        </Section>
      )}
    </>
  );
}
