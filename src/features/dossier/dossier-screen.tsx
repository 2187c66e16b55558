import type { DossierView, PaperState } from '@core/contract/dossier';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { openPage } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Tag } from '@/ui/tag';
import { DOSSIER_MESSAGES as MESSAGES, formatLack } from '@/messages/dossier';
import { PAPER_KIND_LABELS } from '@/messages/paper-kind';
import { LackList } from './lack-list';
import { openMend } from './mend';

const DOCUMENTS = '/packages/showcase/pages/documents/index';

/** 申报材料: five papers, what each lacks, and the one next thing. */
export function DossierScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('dossier.open', { collectiveId });
  useFreshWhenShown({ state, reload });
  const view = state.kind === 'ready' ? state.value : null;
  return (
    <Screen title={MESSAGES.title} bar={view ? <NextStep view={view} collectiveId={collectiveId} /> : null}>
      <Answer state={state} shape="rows" count={5} onRetry={() => void reload()}>
        {(dossier) => <Papers dossier={dossier} collectiveId={collectiveId} />}
      </Answer>
    </Screen>
  );
}

interface Inside {
  readonly collectiveId: string;
}

function NextStep({ view, collectiveId }: Inside & { readonly view: DossierView }) {
  const [lack] = view.papers.flatMap(({ lacks }) => lacks);
  if (!view.leader)
    return (
      <Button icon="file" onPress={() => openPage('/packages/review/pages/deeds/index', { collectiveId })}>
        {MESSAGES.readDeeds}
      </Button>
    );
  return lack ? (
    <Button icon="edit" onPress={() => openMend(lack, collectiveId)}>
      {MESSAGES.next(formatLack(lack.what))}
    </Button>
  ) : (
    <Button icon="print" onPress={() => openPage(DOCUMENTS, { collectiveId })}>
      {MESSAGES.ready}
    </Button>
  );
}

function Papers({ dossier, collectiveId }: Inside & { readonly dossier: DossierView }) {
  const { leader, papers, name, label, frozen } = dossier;
  const fits = (paper: PaperState): boolean =>
    paper.complete && (paper.kind !== 'deeds' || misfitOf(dossier) === '');
  const stateOf = (paper: PaperState): string =>
    paper.complete && paper.kind === 'deeds' ? misfitOf(dossier) || MESSAGES.written : formatState(paper);
  const open = ({ kind }: PaperState): void =>
    kind === 'deeds'
      ? openPage('/packages/review/pages/deeds/index', { collectiveId })
      : openPage('/packages/review/pages/form/index', { collectiveId, paper: kind });
  return (
    <>
      <PageHead
        over={`${name} · ${label}`}
        title={MESSAGES.head(papers.filter(fits).length)}
        note={leader ? MESSAGES.note : MESSAGES.memberNote}
      />
      <Card>
        {papers.map((paper) => (
          <ListRow
            key={paper.kind}
            title={PAPER_KIND_LABELS[paper.kind]}
            lead={<Icon name={fits(paper) ? 'check' : 'file'} />}
            {...(paper.kind === 'deeds' && dossier.deedsCount > 0
              ? { note: MESSAGES.deedsCount(dossier.deedsCount) }
              : {})}
            tail={<Tag tone={fits(paper) ? 'green' : 'amber'}>{stateOf(paper)}</Tag>}
            label={`${PAPER_KIND_LABELS[paper.kind]}，${stateOf(paper)}`}
            {...(leader || paper.kind === 'deeds' ? { onPress: () => open(paper) } : {})}
          />
        ))}
      </Card>
      {leader ? (
        <>
          <LackList papers={papers} onMend={(lack) => openMend(lack, collectiveId)} />
          <Card>
            <ListRow
              title={MESSAGES.evidence}
              note={MESSAGES.evidenceNote}
              lead={<Icon name="image" />}
              onPress={() => openPage('/packages/review/pages/evidence/index', { collectiveId })}
            />
            {frozen > 0 ? (
              <ListRow
                title={MESSAGES.handed(frozen)}
                note={MESSAGES.handedNote}
                lead={<Icon name="history" />}
                onPress={() => openPage('/packages/review/pages/handed/index', { collectiveId, n: frozen })}
              />
            ) : null}
            <ListRow
              title={MESSAGES.print}
              lead={<Icon name="print" />}
              onPress={() => openPage(DOCUMENTS, { collectiveId })}
            />
          </Card>
        </>
      ) : null}
    </>
  );
}

/** Says by how much the text is too short or too long for where the collective stands; empty when it fits. */
const misfitOf = ({ deedsCount, deedsFrom, deedsTo }: DossierView): string =>
  deedsCount < deedsFrom
    ? MESSAGES.deedsShort(deedsFrom - deedsCount)
    : deedsCount > deedsTo
      ? MESSAGES.deedsLong(deedsCount - deedsTo)
      : '';

const formatState = ({ complete, lacks }: PaperState): string =>
  complete ? MESSAGES.complete : lacks.length > 0 ? MESSAGES.lacks(lacks.length) : MESSAGES.incomplete;
