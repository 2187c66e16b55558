import { useState } from 'react';
import { useCall } from '@/api/use-call';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { openPage, useQuery } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { Field } from '@/ui/field';
import { Fold } from '@/ui/fold';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { SearchField } from '@/ui/search-field';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { Words } from '@/ui/words';
import { LEVEL_WORDS, SWEEP_STATE_WORDS, TITLE_WORDS as WORDS } from '@/words/district';
import { ReviseTitle } from './revise-title';
import { TitleChanges } from './title-changes';
import { UnlinkTitle } from './unlink-title';

/** One titled collective: whose it is, where it stands, and a note where it is not on the platform. */
export function TitleScreen() {
  const { districtId = '', titleId = '' } = useQuery();
  const [search, setSearch] = useState('');
  const [untying, setUntying] = useState(false);
  const asked = { districtId, titleId, ...(search === '' ? {} : { name: search }) };
  const { state, reload } = useCall('title.show', asked);
  const note = useDraft(`visit.${titleId}`, '');
  const link = useSend('title.link');
  const visit = useSend('title.note');
  const title = state.kind === 'ready' ? state.value.title : null;
  const tie = async (collectiveId: string, name: string): Promise<void> => {
    const { linkText: text, linkYes: yes, no } = WORDS;
    if (!title || !(await ask({ title: WORDS.linkAsk(name), text, yes, no }))) return;
    if ((await link.send({ districtId, titleId, baseVersion: title.version, collectiveId }))?.ok)
      void reload();
  };
  const save = async (): Promise<void> => {
    if (!title) return;
    const result = await visit.send({ districtId, titleId, baseVersion: title.version, note: note.value });
    if (!result?.ok) return;
    note.settle('');
    toast(WORDS.saved);
    void reload();
  };
  const untied = (): void => {
    setUntying(false);
    void reload();
  };
  const mayNote = title !== null && !title.ended && ['untouched', 'visited'].includes(title.state);
  const file = title?.applicationId;
  return (
    <Screen
      title={WORDS.title}
      bar={
        file ? (
          <Button onPress={() => openPage('/packages/district/pages/file/index', { applicationId: file })}>
            {WORDS.file}
          </Button>
        ) : mayNote ? (
          <Button busy={visit.busy} disabled={note.value.trim() === ''} onPress={() => void save()}>
            {WORDS.saveNote}
          </Button>
        ) : null
      }
    >
      <Answer state={state} onRetry={() => void reload()}>
        {(view) => (
          <>
            <PageHead
              over={view.title.unit}
              title={view.title.name}
              aside={<Tag tone="green">{SWEEP_STATE_WORDS[view.title.state]}</Tag>}
            />
            <RefusalNote refusal={link.refusal ?? visit.refusal} />
            <FactList
              facts={[
                { label: WORDS.facts.level, value: LEVEL_WORDS[view.title.level] },
                { label: WORDS.facts.year, value: view.title.year },
                { label: WORDS.facts.body, value: view.title.bodyName },
                { label: WORDS.facts.reviewed, value: view.title.reviewedOn ?? '' },
                { label: WORDS.facts.collective, value: view.title.collectiveName || WORDS.none, wide: true },
              ]}
            />
            {mayNote ? (
              <Card title={WORDS.noteHead} note={WORDS.noteHelp}>
                {view.title.note === '' ? null : <Words>{view.title.note}</Words>}
                <Field
                  label={WORDS.noteHead}
                  lines="many"
                  max={300}
                  value={note.value}
                  onChange={note.change}
                />
              </Card>
            ) : null}
            {view.title.link === 'linked' ? (
              <Fold title={WORDS.unlink} open={untying} onToggle={() => setUntying(!untying)}>
                <UnlinkTitle districtId={districtId} title={view.title} onDone={untied} />
              </Fold>
            ) : (
              <Section title={WORDS.link} note={WORDS.linkNote}>
                <SearchField
                  label={WORDS.search}
                  placeholder={WORDS.search}
                  value={search}
                  onChange={setSearch}
                />
                <Card>
                  {view.candidates.length === 0 ? <Words tone="soft">{WORDS.noCandidates}</Words> : null}
                  {view.candidates.map((one) => (
                    <ListRow
                      key={one.collectiveId}
                      title={one.name}
                      note={WORDS.candidateNote(one.unit, one.leaderName)}
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
              onSaved={() => void reload()}
            />
            <TitleChanges changes={view.changes} />
          </>
        )}
      </Answer>
    </Screen>
  );
}
