import { useState } from 'react';
import type { ExperiencePaperSection } from '@core/domain/experience-paper';
import { EXPERIENCE_PAPER_SECTIONS, SECTION_MAX } from '@core/domain/experience-paper';
import { wordCount } from '@core/domain/word-count';
import { EXPERIENCE_PAPER_SECTION_LABELS } from '@core/labels/experience-paper';
import { openPage } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { SectionEditor } from '@/ui/section-editor';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { EXPERIENCE_PAPER_MESSAGES as MESSAGES } from '@/messages/experience-paper';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { FactsSheet } from './facts-sheet';
import type { OpenedExperiencePaper } from './use-experience-paper';
import { useExperiencePaper } from './use-experience-paper';
import { ExperiencePaperVersions } from './experience-paper-versions';

interface ExperiencePaperEditorProps {
  readonly collectiveId: string;
  readonly opened: OpenedExperiencePaper;
  readonly onReload: () => void;
}

/** Edits the sections of the experience paper, with facts to insert; characters are counted as Word counts them. */
export function ExperiencePaperEditor({ collectiveId, opened, onReload }: ExperiencePaperEditorProps) {
  const paper = useExperiencePaper(collectiveId, opened);
  const [picking, setPicking] = useState<ExperiencePaperSection | null>(null);
  const count = wordCount(EXPERIENCE_PAPER_SECTIONS.map((section) => paper.text[section]).join('\n'));
  const save = async () => {
    const result = await paper.save();
    if (!result?.ok) return;
    toast(MESSAGES.saved(result.value.version));
    onReload();
  };
  const isStale = paper.refusal?.code === 'stale-version';
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button icon="check" busy={paper.busy} onPress={() => void save()}>
          {MESSAGES.save}
        </Button>
      }
      over={
        picking ? (
          <FactsSheet
            collectiveId={collectiveId}
            section={picking}
            facts={opened.facts.filter((fact) => fact.section === picking)}
            pagesOpen={opened.pagesOpen}
            text={paper.text[picking]}
            onAdd={(sentence) => paper.add(picking, sentence)}
            onClose={() => setPicking(null)}
          />
        ) : null
      }
    >
      <PageHead over={opened.name} title={MESSAGES.title} note={MESSAGES.note} />
      {paper.refusal ? (
        <StatusNote tone="amber">
          {isStale ? MESSAGES.stale : REFUSAL_MESSAGES[paper.refusal.code]}
        </StatusNote>
      ) : null}
      {isStale ? (
        <Button
          tone="quiet"
          onPress={() => {
            paper.discard();
            onReload();
          }}
        >
          {MESSAGES.reload}
        </Button>
      ) : null}
      <Paragraph tone="soft">
        {opened.version === 0 ? `${MESSAGES.count(count)}。${MESSAGES.fresh}` : MESSAGES.count(count)}
      </Paragraph>
      {EXPERIENCE_PAPER_SECTIONS.map((section) => (
        <SectionEditor
          key={section}
          label={EXPERIENCE_PAPER_SECTION_LABELS[section]}
          value={paper.text[section]}
          max={SECTION_MAX}
          help={MESSAGES.sectionCount(wordCount(paper.text[section]))}
          facts={{
            text: MESSAGES.facts,
            label: MESSAGES.factsTitle(EXPERIENCE_PAPER_SECTION_LABELS[section]),
            onPress: () => setPicking(section),
          }}
          onChange={(text) => paper.write(section, text)}
        />
      ))}
      {opened.version > 0 ? (
        <Button
          tone="quiet"
          icon="print"
          onPress={() => openPage('/packages/showcase/pages/documents/index', { collectiveId })}
        >
          {MESSAGES.print}
        </Button>
      ) : null}
      <ExperiencePaperVersions
        collectiveId={collectiveId}
        versions={opened.versions}
        onRestore={paper.replace}
      />
    </Screen>
  );
}
