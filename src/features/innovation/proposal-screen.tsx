import { useState } from 'react';
import type { InnovationView } from '@core/contract/innovation';
import type { RevisitMonths } from '@core/domain/revisit';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { openPage, useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { INNOVATION_MESSAGES as MESSAGES } from '@/messages/innovation';
import { AdoptSheet, ConcludeSheet, SendBackSheet, VisitSheet } from './act-sheets';
import { JudgeForm } from './judge-form';
import { ProposalFace } from './proposal-face';

/** What somebody is about to do with a proposal. */
export type Acting =
  | { readonly kind: 'judge' | 'sendBack' | 'conclude' | 'adopt' }
  | { readonly kind: 'visit'; readonly months: RevisitMonths };

/** The one thing that comes next for this reader, if anything does. */
const nextOf = ({ you, state, standings, reviews }: InnovationView): Acting | 'edit' | null => {
  if (state === 'draft') return you.author ? 'edit' : null;
  const judges = you.reviewer && !you.author;
  if (state === 'submitted' && judges && !reviews.some((one) => one.own)) return { kind: 'judge' };
  if (state === 'submitted' && (judges || (you.leader && !you.author)))
    return reviews.length > 0 ? { kind: 'conclude' } : null;
  if (state === 'concluded' && you.leader) return { kind: 'adopt' };
  const due = standings.find((one) => one.state === 'due' || one.state === 'overdue');
  return due && (you.author || you.leader) ? { kind: 'visit', months: due.months } : null;
};

const WORDS_OF = {
  judge: MESSAGES.judge,
  conclude: MESSAGES.conclude,
  adopt: MESSAGES.adopt,
  sendBack: MESSAGES.sendBack,
  visit: MESSAGES.visit,
} as const;

/** One work: what it says, how it was weighed, where it is used, what was seen when looking back. */
export function ProposalScreen() {
  const innovationId = useQuery().innovationId ?? '';
  const { state, reload } = useCall('innovation.open', { innovationId });
  const [acting, setActing] = useState<Acting | null>(null);
  useFreshWhenShown({ state, reload });
  const view = state.kind === 'ready' ? state.value : null;
  const next = view ? nextOf(view) : null;
  const done = (): void => {
    setActing(null);
    void reload();
  };
  if (view && acting?.kind === 'judge')
    return <JudgeForm view={view} onDone={done} onClose={() => setActing(null)} />;
  const press = (): void => {
    if (next === 'edit' && view)
      openPage('/packages/ideas/pages/write/index', {
        collectiveId: view.collectiveId,
        draftId: innovationId,
      });
    else if (next !== null && next !== 'edit') setActing(next);
  };
  return (
    <Screen
      title={MESSAGES.proposal}
      bar={
        next === null ? null : (
          <Button onPress={press}>{next === 'edit' ? MESSAGES.edit : WORDS_OF[next.kind]}</Button>
        )
      }
      over={
        view && acting ? (
          <ActSheet view={view} acting={acting} onDone={done} onClose={() => setActing(null)} />
        ) : null
      }
    >
      <Answer state={state} shape="card" count={3} onRetry={() => void reload()}>
        {(value) => <ProposalFace view={value} onAct={setActing} />}
      </Answer>
    </Screen>
  );
}

export interface ActProps {
  readonly view: InnovationView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function ActSheet({ acting, ...rest }: ActProps & { readonly acting: Acting }) {
  if (acting.kind === 'visit') return <VisitSheet {...rest} months={acting.months} />;
  if (acting.kind === 'adopt') return <AdoptSheet {...rest} />;
  if (acting.kind === 'conclude') return <ConcludeSheet {...rest} />;
  return acting.kind === 'sendBack' ? <SendBackSheet {...rest} /> : null;
}
