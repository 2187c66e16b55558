import { useState } from 'react';
import type { FormView } from '@core/contract/dossier';
import type { FormKind } from '@core/domain/dossier';
import { FORM_KINDS } from '@core/domain/dossier';
import { useCall } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Screen } from '@/ui/screen';
import { PAPER_KIND_LABELS } from '@/messages/paper-kind';
import { FormEditor } from './form-editor';

const isForm = (paper: string | undefined): paper is FormKind => FORM_KINDS.some((kind) => kind === paper);

/** One form: what the record filled in, and what only a person can say. */
export function FormScreen() {
  const collectiveId = usePlaceId();
  const { paper: asked, pairingId: named } = useQuery();
  const paper = isForm(asked) ? asked : 'registration';
  const [pairingId, choosePairing] = useState(named);
  const { state, reload } = useCall('dossier.form', {
    ...{ collectiveId, paper },
    ...(pairingId === undefined ? {} : { pairingId }),
  });
  if (state.kind === 'ready')
    return (
      <FormEditor
        collectiveId={collectiveId}
        form={state.value satisfies FormView}
        pairingId={pairingId}
        onPairing={choosePairing}
        onReload={reload}
      />
    );
  return (
    <Screen title={PAPER_KIND_LABELS[paper]}>
      <Answer state={state} shape="rows" count={5} onRetry={() => void reload()}>
        {() => null}
      </Answer>
    </Screen>
  );
}
