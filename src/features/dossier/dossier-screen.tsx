import type { DossierView, PaperState } from '@core/contract/dossier';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Tag } from '@/ui/tag';
import { DOSSIER_MESSAGES as MESSAGES, formatMissing } from '@/messages/dossier';
import { DOSSIER_DOCUMENT_LABELS } from '@core/labels/dossier-document';
import { MissingList } from './missing-list';
import { openMissingItem } from './missing-item-page';

const DOCUMENTS = '/packages/showcase/pages/documents/index';

/** 申报材料: the five documents, their missing fields and the next action. */
export function DossierScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('dossier.open', { collectiveId });
  useRefetchOnShow({ state, refetch });
  const view = state.kind === 'ready' ? state.value : null;
  return (
    <Screen title={MESSAGES.title} bar={view ? <NextStep view={view} collectiveId={collectiveId} /> : null}>
      <AsyncView state={state} shape="rows" count={5} onRetry={() => void refetch()}>
        {(dossier) => <DossierForms dossier={dossier} collectiveId={collectiveId} />}
      </AsyncView>
    </Screen>
  );
}

interface CollectiveProps {
  readonly collectiveId: string;
}

function NextStep({ view, collectiveId }: CollectiveProps & { readonly view: DossierView }) {
  const [field] = view.papers.flatMap(({ lacks }) => lacks);
  if (!view.leader)
    return view.papers.every(({ kind }) => kind !== 'deeds') ? null : (
      <Button icon="file" onPress={() => openPage('/packages/review/pages/deeds/index', { collectiveId })}>
        {MESSAGES.readReport}
      </Button>
    );
  return field ? (
    <Button icon="edit" onPress={() => openMissingItem(field, collectiveId)}>
      {MESSAGES.next(formatMissing(field.what))}
    </Button>
  ) : (
    <Button icon="print" onPress={() => openPage(DOCUMENTS, { collectiveId })}>
      {MESSAGES.ready}
    </Button>
  );
}

function DossierForms({ dossier, collectiveId }: CollectiveProps & { readonly dossier: DossierView }) {
  const { leader, papers, name, label, frozen } = dossier;
  const fits = (form: PaperState): boolean =>
    form.complete && (form.kind !== 'deeds' || misfitOf(dossier) === '');
  const stateOf = (form: PaperState): string =>
    form.complete && form.kind === 'deeds' ? misfitOf(dossier) || MESSAGES.written : formatState(form);
  const open = ({ kind }: PaperState): void =>
    kind === 'deeds'
      ? openPage('/packages/review/pages/deeds/index', { collectiveId })
      : openPage('/packages/review/pages/form/index', { collectiveId, paper: kind });
  return (
    <>
      <PageHead
        over={`${name} · ${label}`}
        title={MESSAGES.head(papers.filter(fits).length, papers.length)}
        note={leader ? MESSAGES.note : MESSAGES.memberNote}
      />
      <Card>
        {papers.map((form) => (
          <ListRow
            key={form.kind}
            title={DOSSIER_DOCUMENT_LABELS[form.kind]}
            leading={<Icon name={fits(form) ? 'check' : 'file'} />}
            {...(form.kind === 'deeds' && dossier.deedsCount > 0
              ? { note: MESSAGES.reportCount(dossier.deedsCount) }
              : {})}
            trailing={<Tag tone={fits(form) ? 'green' : 'amber'}>{stateOf(form)}</Tag>}
            label={`${DOSSIER_DOCUMENT_LABELS[form.kind]}，${stateOf(form)}`}
            {...(leader || form.kind === 'deeds' ? { onPress: () => open(form) } : {})}
          />
        ))}
      </Card>
      {leader ? (
        <>
          <MissingList papers={papers} onOpen={(field) => openMissingItem(field, collectiveId)} />
          <Card>
            {dossier.annexes === false ? null : (
              <ListRow
                title={MESSAGES.evidence}
                note={MESSAGES.evidenceNote}
                leading={<Icon name="image" />}
                onPress={() => openPage('/packages/review/pages/evidence/index', { collectiveId })}
              />
            )}
            {frozen > 0 ? (
              <ListRow
                title={MESSAGES.submittedVersion(frozen)}
                note={MESSAGES.submittedNote}
                leading={<Icon name="history" />}
                onPress={() => openPage('/packages/review/pages/handed/index', { collectiveId, n: frozen })}
              />
            ) : null}
            <ListRow
              title={MESSAGES.print}
              leading={<Icon name="print" />}
              onPress={() => openPage(DOCUMENTS, { collectiveId })}
            />
          </Card>
        </>
      ) : null}
    </>
  );
}

/** Formats by how much the 事迹材料 is too short or too long; empty when the length fits. */
const misfitOf = ({ deedsCount, deedsFrom, deedsTo }: DossierView): string =>
  deedsCount < deedsFrom
    ? MESSAGES.reportShort(deedsFrom - deedsCount)
    : deedsCount > deedsTo
      ? MESSAGES.reportLong(deedsCount - deedsTo)
      : '';

const formatState = ({ complete, lacks }: PaperState): string =>
  complete ? MESSAGES.complete : lacks.length > 0 ? MESSAGES.missingCount(lacks.length) : MESSAGES.incomplete;
