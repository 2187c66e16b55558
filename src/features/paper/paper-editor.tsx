import { useState } from 'react';
import type { PaperSection } from '@core/domain/paper';
import { PAPER_SECTIONS, SECTION_MAX } from '@core/domain/paper';
import { wordCount } from '@core/domain/word-count';
import { openPage } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Paragraph } from '@/ui/paragraph';
import { PAPER_SECTION_LABELS, PAPER_MESSAGES as MESSAGES } from '@/messages/paper';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { FactSheet } from './fact-sheet';
import type { OpenedPaper } from './use-paper';
import { usePaper } from './use-paper';
import { VersionList } from './version-list';

interface PaperEditorProps {
  readonly collectiveId: string;
  readonly opened: OpenedPaper;
  readonly onReload: () => void;
}

/** Four sections to write in, sentences of the record to pick from, characters counted as Word counts them. */
export function PaperEditor({ collectiveId, opened, onReload }: PaperEditorProps) {
  const paper = usePaper(collectiveId, opened);
  const [picking, setPicking] = useState<PaperSection | null>(null);
  const words = wordCount(PAPER_SECTIONS.map((section) => paper.text[section]).join('\n'));
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
          <FactSheet
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
        <StatusNote tone="amber">{isStale ? MESSAGES.stale : REFUSAL_MESSAGES[paper.refusal.code]}</StatusNote>
      ) : null}
      {isStale ? (
        <Button
          tone="quiet"
          onPress={() => {
            paper.settle();
            onReload();
          }}
        >
          {MESSAGES.reload}
        </Button>
      ) : null}
      <Paragraph tone="soft">
        {opened.version === 0 ? `${MESSAGES.count(words)}。${MESSAGES.fresh}` : MESSAGES.count(words)}
      </Paragraph>
      {PAPER_SECTIONS.map((section) => (
        <Card key={section}>
          <Field
            label={PAPER_SECTION_LABELS[section]}
            value={paper.text[section]}
            lines="many"
            max={SECTION_MAX}
            help={MESSAGES.sectionCount(wordCount(paper.text[section]))}
            onChange={(text) => paper.write(section, text)}
          />
          <Button
            tone="plain"
            small
            icon="list"
            label={MESSAGES.factsTitle(PAPER_SECTION_LABELS[section])}
            onPress={() => setPicking(section)}
          >
            {MESSAGES.facts}
          </Button>
        </Card>
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
      <VersionList collectiveId={collectiveId} versions={opened.versions} onRestore={paper.replace} />
    </Screen>
  );
}
