import { useState } from 'react';
import { SWEEP_STATE_LABELS, formatRank } from '@core/labels/title';
import { useQuery } from '@/api/use-query';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { openPage, usePageParams } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { Field } from '@/ui/field';
import { Collapse } from '@/ui/collapse';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { SearchField } from '@/ui/search-field';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { Paragraph } from '@/ui/paragraph';
import { TITLE_MESSAGES as MESSAGES } from '@/messages/district';
import { RESCUE_MESSAGES } from '@/messages/rescue';
import { formatMissing } from '@/messages/ui';
import { ClearTitle } from './clear-title';
import { ReviseTitle } from './revise-title';
import { TitleChanges, TitleEvents } from './title-changes';
import { UnlinkTitle } from './unlink-title';

/** Shows one title: its collective and state, and a note when the collective is not on the platform. */
export function TitleScreen() {
  const { districtId = '', titleId = '' } = usePageParams();
  const [search, setSearch] = useState('');
  const [untying, setUntying] = useState(false);
  const input = { districtId, titleId, ...(search === '' ? {} : { name: search }) };
  const { state, refetch } = useQuery('title.show', input);
  const note = useDraft(`visit.${titleId}`, '');
  const link = useMutation('title.link');
  const visit = useMutation('title.note');
  const title = state.kind === 'ready' ? state.value.title : null;
  const tie = async (collectiveId: string, name: string): Promise<void> => {
    const { linkText: text, linkYes: yes, no } = MESSAGES;
    if (!title || !(await ask({ title: MESSAGES.linkAsk(name), text, yes, no }))) return;
    if ((await link.mutate({ districtId, titleId, baseVersion: title.version, collectiveId }))?.ok)
      void refetch();
  };
  const save = async (): Promise<void> => {
    if (!title) return;
    const result = await visit.mutate({ districtId, titleId, baseVersion: title.version, note: note.value });
    if (!result?.ok) return;
    note.discard('');
    toast(MESSAGES.saved);
    void refetch();
  };
  const untied = (): void => {
    setUntying(false);
    void refetch();
  };
  const mayNote = title !== null && !title.ended && ['untouched', 'visited'].includes(title.state);
  const file = title?.applicationId;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        file ? (
          <Button onPress={() => openPage('/packages/district/pages/file/index', { applicationId: file })}>
            {MESSAGES.file}
          </Button>
        ) : mayNote ? (
          <Button
            busy={visit.busy}
            missing={formatMissing({ [MESSAGES.noteHead]: note.value.trim() === '' })}
            onPress={() => void save()}
          >
            {MESSAGES.saveNote}
          </Button>
        ) : null
      }
    >
      <AsyncView state={state} onRetry={() => void refetch()}>
        {(view) => (
          <>
            <PageHead
              over={view.title.unit}
              title={view.title.name}
              aside={<Tag tone="green">{SWEEP_STATE_LABELS[view.title.state]}</Tag>}
            />
            <RefusalNote refusal={link.refusal ?? visit.refusal} />
            <FactList
              facts={[
                {
                  label: MESSAGES.facts.level,
                  value: formatRank(view.title),
                },
                { label: MESSAGES.facts.year, value: MESSAGES.award(view.title.year, view.title.session) },
                { label: MESSAGES.facts.body, value: view.title.bodyName },
                { label: MESSAGES.facts.reviewed, value: view.title.reviewedOn ?? '' },
                ...(view.title.until === undefined
                  ? []
                  : [{ label: MESSAGES.facts.until, value: view.title.until }]),
                {
                  label: MESSAGES.facts.collective,
                  value: view.title.collectiveName || MESSAGES.none,
                  wide: true,
                },
              ]}
            />
            {mayNote ? (
              <Card title={MESSAGES.noteHead} note={MESSAGES.noteHelp}>
                {view.title.note === '' ? null : <Paragraph>{view.title.note}</Paragraph>}
                <Field
                  label={MESSAGES.noteHead}
                  lines="many"
                  max={300}
                  value={note.value}
                  onChange={note.change}
                />
              </Card>
            ) : null}
            {view.title.collectiveId === undefined ? null : (
              <Card>
                <ListRow
                  title={RESCUE_MESSAGES.row}
                  note={RESCUE_MESSAGES.rowNote}
                  onPress={() =>
                    openPage('/packages/team/pages/rescue/index', {
                      ...{ officeId: districtId, collectiveId: view.title.collectiveId },
                    })
                  }
                />
              </Card>
            )}
            {view.title.removed ? (
              <StatusNote tone="amber">{MESSAGES.removed(view.title.removed.reason)}</StatusNote>
            ) : view.title.link === 'linked' ? (
              <Collapse title={MESSAGES.unlink} open={untying} onToggle={() => setUntying(!untying)}>
                <UnlinkTitle districtId={districtId} title={view.title} onDone={untied} />
              </Collapse>
            ) : (
              <Section title={MESSAGES.link} note={MESSAGES.linkNote}>
                <SearchField
                  label={MESSAGES.search}
                  placeholder={MESSAGES.search}
                  value={search}
                  onChange={setSearch}
                />
                <Card>
                  {view.candidates.length === 0 ? (
                    <Paragraph tone="soft">{MESSAGES.noCandidates}</Paragraph>
                  ) : null}
                  {view.candidates.map((one) => (
                    <ListRow
                      key={one.collectiveId}
                      title={one.name}
                      note={MESSAGES.candidateNote(one.unit, one.leaderName)}
                      onPress={() => void tie(one.collectiveId, one.name)}
                    />
                  ))}
                </Card>
              </Section>
            )}
            <ReviseTitle
              key={view.title.version}
              districtId={districtId}
              view={view}
              onSaved={() => void refetch()}
            />
            {view.title.removed || view.title.link === 'linked' ? null : (
              <ClearTitle
                key={`clear.${view.title.version}`}
                districtId={districtId}
                title={view.title}
                onSaved={() => void refetch()}
              />
            )}
            <TitleEvents events={view.events ?? []} />
            <TitleChanges changes={view.changes} />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
