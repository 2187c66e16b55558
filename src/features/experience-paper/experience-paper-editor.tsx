import { useState } from 'react';
import type { ExperiencePaperSection } from '@core/domain/experience-paper';
import { EXPERIENCE_PAPER_SECTIONS, SECTION_MAX } from '@core/domain/experience-paper';
import { wordCount } from '@core/domain/word-count';
import { EXPERIENCE_PAPER_SECTION_LABELS } from '@core/labels/experience-paper';
import { sourceLinksOf } from '@/api/source-links';
import { openPage } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { FactChoice } from '@/ui/fact-choice';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { SectionEditor } from '@/ui/section-editor';
import { Sheet } from '@/ui/sheet';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { EXPERIENCE_PAPER_MESSAGES as MESSAGES } from '@/messages/experience-paper';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { SECTION_TEXT_MESSAGES } from '@/messages/section-text';
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
          {SECTION_TEXT_MESSAGES.save}
        </Button>
      }
      over={
        picking ? (
          <Sheet
            title={SECTION_TEXT_MESSAGES.factsTitle(EXPERIENCE_PAPER_SECTION_LABELS[picking])}
            onClose={() => setPicking(null)}
          >
            <FactChoice
              facts={opened.facts.filter((fact) => fact.section === picking)}
              linksOf={(fact) => sourceLinksOf(fact, collectiveId, opened.pagesOpen)}
              text={paper.text[picking]}
              onAdd={(sentence) => paper.add(picking, sentence)}
            />
          </Sheet>
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
          help={SECTION_TEXT_MESSAGES.sectionCount(wordCount(paper.text[section]))}
          facts={{
            text: SECTION_TEXT_MESSAGES.facts,
            label: SECTION_TEXT_MESSAGES.factsOf(EXPERIENCE_PAPER_SECTION_LABELS[section]),
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
