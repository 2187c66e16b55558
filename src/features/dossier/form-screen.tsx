import { useState } from 'react';
import type { FormView } from '@core/contract/dossier';
import type { FormKind } from '@core/domain/dossier';
import { FORM_KINDS } from '@core/domain/dossier';
import { useQuery } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Screen } from '@/ui/screen';
import { DOSSIER_DOCUMENT_LABELS } from '@core/labels/dossier-document';
import { FormEditor } from './form-editor';

const isForm = (paper: string | undefined): paper is FormKind => FORM_KINDS.some((kind) => kind === paper);

/** Opens one form of the dossier. */
export function FormScreen() {
  const collectiveId = useCollectiveId();
  const { paper: requested, pairingId: named } = usePageParams();
  const paper = isForm(requested) ? requested : 'registration';
  const [pairingId, choosePairing] = useState(named);
  const { state, refetch } = useQuery('dossier.form', {
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
        onReload={refetch}
      />
    );
  return (
    <Screen title={DOSSIER_DOCUMENT_LABELS[paper]}>
      <AsyncView state={state} shape="rows" count={5} onRetry={() => void refetch()}>
        {() => null}
      </AsyncView>
    </Screen>
  );
}
