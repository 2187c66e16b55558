import { useState } from 'react';
import type { OutputOf } from '@core/contract/procedures';
import type { AchievementSection, AchievementText } from '@core/domain/dossier';
import { ACHIEVEMENT_SECTIONS, joinAchievementText } from '@core/domain/dossier';
import { wordCount } from '@core/domain/word-count';
import { ACHIEVEMENT_SECTION_LABELS } from '@core/labels/dossier';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { SectionEditor } from '@/ui/section-editor';
import { StatusNote } from '@/ui/status-note';
import { ACHIEVEMENT_MESSAGES as MESSAGES, FORM_MESSAGES } from '@/messages/dossier';
import { SECTION_TEXT_MESSAGES } from '@/messages/section-text';
import { AchievementReportFacts } from './achievement-report-facts';
import { AchievementReportVersions } from './achievement-report-versions';

const SECTION_MAX = 2000;

interface AchievementReportEditorProps {
  readonly collectiveId: string;
  readonly opened: OutputOf<'deedsText.open'>;
  readonly onReload: () => Promise<void>;
}

/** Edits the sections of the 事迹材料, with facts to insert; characters are counted as Word counts them. */
export function AchievementReportEditor({ collectiveId, opened, onReload }: AchievementReportEditorProps) {
  const draft = useDraft<AchievementText>(`deeds.${collectiveId}`, opened.text);
  const { mutate, busy, refusal } = useMutation('deedsText.save');
  const [picking, setPicking] = useState<AchievementSection | null>(null);
  const text = draft.value;
  const count = wordCount(joinAchievementText(text));
  const fits = count >= opened.from && count <= opened.to;
  const write = (section: AchievementSection, next: string): void =>
    draft.change({ ...text, [section]: next });
  const save = async (): Promise<void> => {
    const result = await mutate({ collectiveId, baseVersion: opened.version, text });
    if (result?.ok) {
      draft.discard();
      toast(MESSAGES.saved);
    }
    // After a conflict too: the draft stays.
    if (result?.ok || result?.code === 'stale-version') await onReload();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button icon="check" busy={busy} onPress={() => void save()}>
          {SECTION_TEXT_MESSAGES.save}
        </Button>
      }
      over={
        picking ? (
          <AchievementReportFacts
            collectiveId={collectiveId}
            section={picking}
            text={text[picking]}
            onAdd={(sentence) =>
              write(picking, text[picking] === '' ? sentence : `${text[picking]}${sentence}`)
            }
            onClose={() => setPicking(null)}
          />
        ) : null
      }
    >
      <PageHead over={opened.name} title={MESSAGES.title} note={MESSAGES.note} />
      <StatusNote tone={fits ? 'good' : 'info'}>{MESSAGES.count(count, opened.from, opened.to)}</StatusNote>
      {refusal?.code === 'stale-version' ? (
        <StatusNote tone="amber">{FORM_MESSAGES.stale}</StatusNote>
      ) : (
        <RefusalNote refusal={refusal} />
      )}
      {opened.carried ? <StatusNote>{MESSAGES.carried}</StatusNote> : null}
      {draft.restored ? <StatusNote>{FORM_MESSAGES.restored}</StatusNote> : null}
      {ACHIEVEMENT_SECTIONS.map((section) => (
        <SectionEditor
          key={section}
          label={ACHIEVEMENT_SECTION_LABELS[section]}
          value={text[section]}
          max={SECTION_MAX}
          help={SECTION_TEXT_MESSAGES.sectionCount(wordCount(text[section]))}
          facts={{
            text: SECTION_TEXT_MESSAGES.facts,
            label: SECTION_TEXT_MESSAGES.factsOf(ACHIEVEMENT_SECTION_LABELS[section]),
            onPress: () => setPicking(section),
          }}
          onChange={(next) => write(section, next)}
        />
      ))}
      <AchievementReportVersions
        collectiveId={collectiveId}
        versions={opened.versions}
        onRestore={draft.change}
      />
    </Screen>
  );
}
