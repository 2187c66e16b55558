import { useState, type ReactNode } from 'react';
import type { DocumentOrder } from '@core/contract/document';
import { DECISIONS, deskOf } from '@core/domain/application-flow';
import { APPLICATION_KIND_LABELS } from '@core/labels/application';
import { useQuery } from '@/api/use-query';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { FILE_MESSAGES as MESSAGES, FLOW_MESSAGES, formatState } from '@/messages/application';
import { SubmittedForms } from './submitted-forms';
import { OpinionSheet } from './opinion-sheet';
import { StepHistory } from './step-history';

interface ApplicationReviewScreenProps {
  /** Renders a document card for an office; supplied by the page. */
  readonly print: (orgId: string, order: DocumentOrder) => ReactNode;
}

/** Shows one application to its reviewers: the submitted dossier, the steps so far and the decision to make. */
export function ApplicationReviewScreen({ print }: ApplicationReviewScreenProps) {
  const { applicationId = '' } = usePageParams();
  const { state, refetch } = useQuery('application.show', { applicationId });
  const [acting, setActing] = useState(false);
  const view = state.kind === 'ready' ? state.value : null;
  const desk = view ? deskOf(view.file.state) : null;
  const mine = view !== null && desk !== null && desk !== 'collective' && view.sides.includes(desk);
  // After the rectification deadline the district may decide without a new submission.
  const late = view?.file.state === 'rectifying' && view.sides.includes('district');
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        mine || late ? (
          <Button onPress={() => setActing(true)}>{desk === 'body' ? MESSAGES.act : MESSAGES.decide}</Button>
        ) : null
      }
      over={
        acting && view ? (
          <OpinionSheet
            file={view.file}
            template={view.letter}
            missing={(view.dossier?.lacks ?? []).reduce((sum, { what }) => sum + what.length, 0)}
            decisions={view.decisions ?? DECISIONS}
            side={desk === 'body' ? 'body' : 'district'}
            onClose={() => setActing(false)}
            onDone={() => {
              setActing(false);
              void refetch();
            }}
          />
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {({ file, dossier, handed: submitted }) => (
          <>
            <PageHead
              over={MESSAGES.over(file.unit)}
              title={file.collectiveName}
              note={FLOW_MESSAGES.noteOf(file.bodyName, file.districtName)}
              aside={<Tag tone="green">{formatState(file.state, file.kind)}</Tag>}
            />
            {file.exceptionReason === '' ? null : (
              <StatusNote tone="amber" title={APPLICATION_KIND_LABELS[file.kind]}>
                {FLOW_MESSAGES.exceptionShown(file.exceptionReason)}
              </StatusNote>
            )}
            {file.overdue && file.rectifyBy ? (
              <StatusNote tone="amber">{MESSAGES.overdue(file.rectifyBy)}</StatusNote>
            ) : null}
            <StepHistory steps={file.steps} kind={file.kind} />
            <SubmittedForms dossier={dossier} />
            {submitted
              ? print(submitted.orgId, {
                  kind: 'handedVersion',
                  applicationId,
                  versionId: submitted.versionId,
                })
              : null}
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
