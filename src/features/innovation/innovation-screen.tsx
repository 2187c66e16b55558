import { useState } from 'react';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { openPage, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { INNOVATION_MESSAGES as MESSAGES } from '@/messages/innovation';
import { AdoptSheet, ConcludeSheet, SendBackSheet, VisitSheet } from './action-sheets';
import { ReviewForm } from './review-form';
import { nextActionOf, type ActionProps, type InnovationAction } from './innovation-action';
import { InnovationDetails } from './innovation-details';

const ACTION_LABELS = {
  review: MESSAGES.review,
  conclude: MESSAGES.conclude,
  adopt: MESSAGES.adopt,
  sendBack: MESSAGES.sendBack,
  visit: MESSAGES.visit,
} as const;

/** Shows one innovation with its reviews, conclusion, adoption and revisits, and the reader's next action. */
export function InnovationScreen() {
  const innovationId = usePageParams().innovationId ?? '';
  const { state, refetch } = useQuery('innovation.open', { innovationId });
  const [action, setAction] = useState<InnovationAction | null>(null);
  useRefetchOnShow({ state, refetch });
  const view = state.kind === 'ready' ? state.value : null;
  const next = view ? nextActionOf(view) : null;
  const done = (): void => {
    setAction(null);
    void refetch();
  };
  if (view && action?.kind === 'review')
    return <ReviewForm view={view} onDone={done} onClose={() => setAction(null)} />;
  const press = (): void => {
    if (next === 'edit' && view)
      openPage('/packages/ideas/pages/write/index', {
        collectiveId: view.collectiveId,
        draftId: innovationId,
      });
    else if (next !== null && next !== 'edit') setAction(next);
  };
  return (
    <Screen
      title={MESSAGES.innovation}
      bar={
        next === null ? null : (
          <Button onPress={press}>{next === 'edit' ? MESSAGES.edit : ACTION_LABELS[next.kind]}</Button>
        )
      }
      over={
        view && action ? (
          <ActionSheet view={view} action={action} onDone={done} onClose={() => setAction(null)} />
        ) : null
      }
    >
      <AsyncView state={state} shape="card" count={3} onRetry={() => void refetch()}>
        {(value) => <InnovationDetails view={value} onAction={setAction} />}
      </AsyncView>
    </Screen>
  );
}

function ActionSheet({ action, ...props }: ActionProps & { readonly action: InnovationAction }) {
  if (action.kind === 'visit') return <VisitSheet {...props} months={action.months} />;
  if (action.kind === 'adopt') return <AdoptSheet {...props} />;
  if (action.kind === 'conclude') return <ConcludeSheet {...props} />;
  return action.kind === 'sendBack' ? <SendBackSheet {...props} /> : null;
}
