import { useState, type ReactNode } from 'react';
import type { DocumentOrder } from '@core/contract/document';
import { deskOf } from '@core/domain/application-flow';
import { useCall } from '@/api/use-call';
import { useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { FILE_MESSAGES as MESSAGES, FLOW_MESSAGES, KIND_MESSAGES, formatState } from '@/messages/application';
import { FilePapers } from './file-papers';
import { OpinionSheet } from './opinion-sheet';
import { StepTrail } from './step-trail';

interface FileScreenProps {
  /** Draws one document to be made in an office's name: the page brings it. */
  readonly print: (orgId: string, order: DocumentOrder) => ReactNode;
}

/** One file before those above the collective: what was handed in, what was said, what to say. */
export function FileScreen({ print }: FileScreenProps) {
  const { applicationId = '' } = useQuery();
  const { state, reload } = useCall('application.show', { applicationId });
  const [acting, setActing] = useState(false);
  const view = state.kind === 'ready' ? state.value : null;
  const desk = view ? deskOf(view.file.state) : null;
  const mine = view !== null && desk !== null && desk !== 'collective' && view.sides.includes(desk);
  // Who does not mend in time may be decided on without a further hand-in.
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
            letter={view.letter}
            side={desk === 'body' ? 'body' : 'district'}
            onClose={() => setActing(false)}
            onDone={() => {
              setActing(false);
              void reload();
            }}
          />
        ) : null
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {({ file, dossier, handed }) => (
          <>
            <PageHead
              over={MESSAGES.over(file.unit)}
              title={file.collectiveName}
              note={FLOW_MESSAGES.noteOf(file.bodyName, file.districtName)}
              aside={<Tag tone="green">{formatState(file.state, file.kind)}</Tag>}
            />
            {file.exceptionReason === '' ? null : (
              <StatusNote tone="amber" title={KIND_MESSAGES[file.kind]}>
                {FLOW_MESSAGES.exceptionShown(file.exceptionReason)}
              </StatusNote>
            )}
            <StepTrail steps={file.steps} kind={file.kind} />
            <FilePapers dossier={dossier} />
            {handed
              ? print(handed.orgId, { kind: 'handedVersion', applicationId, versionId: handed.versionId })
              : null}
          </>
        )}
      </Answer>
    </Screen>
  );
}
