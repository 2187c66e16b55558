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
import { Words } from '@/ui/words';
import { PAPER_SECTION_WORDS, PAPER_WORDS as WORDS } from '@/words/paper';
import { REFUSAL_WORDS } from '@/words/refusals';
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
    toast(WORDS.saved(result.value.version));
    onReload();
  };
  const isStale = paper.refusal?.code === 'stale-version';
  return (
    <Screen
      title={WORDS.title}
      bar={
        <Button icon="check" busy={paper.busy} onPress={() => void save()}>
          {WORDS.save}
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
      <PageHead over={opened.name} title={WORDS.title} note={WORDS.note} />
      {paper.refusal ? (
        <StatusNote tone="amber">{isStale ? WORDS.stale : REFUSAL_WORDS[paper.refusal.code]}</StatusNote>
      ) : null}
      {isStale ? (
        <Button
          tone="quiet"
          onPress={() => {
            paper.settle();
            onReload();
          }}
        >
          {WORDS.reload}
        </Button>
      ) : null}
      <Words tone="soft">
        {opened.version === 0 ? `${WORDS.count(words)}。${WORDS.fresh}` : WORDS.count(words)}
      </Words>
      {PAPER_SECTIONS.map((section) => (
        <Card key={section}>
          <Field
            label={PAPER_SECTION_WORDS[section]}
            value={paper.text[section]}
            lines="many"
            max={SECTION_MAX}
            help={WORDS.sectionCount(wordCount(paper.text[section]))}
            onChange={(text) => paper.write(section, text)}
          />
          <Button
            tone="plain"
            small
            icon="list"
            label={WORDS.factsTitle(PAPER_SECTION_WORDS[section])}
            onPress={() => setPicking(section)}
          >
            {WORDS.facts}
          </Button>
        </Card>
      ))}
      {opened.version > 0 ? (
        <Button
          tone="quiet"
          icon="print"
          onPress={() => openPage('/packages/showcase/pages/documents/index', { collectiveId })}
        >
          {WORDS.print}
        </Button>
      ) : null}
      <VersionList collectiveId={collectiveId} versions={opened.versions} onRestore={paper.replace} />
    </Screen>
  );
}
