import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { CARD_WORDS } from '@/words/growth-card';
import { sayYearMonth } from '@/words/months';
import { NODE_STATE_WORDS, TIMELINE_WORDS, WORD_PART_WORDS } from '@/words/timeline';
import type { OpenedNode } from './opened-node';
import { ReportPart } from './report-part';
import { StaleReportSheet } from './stale-report-sheet';
import { useReport } from './use-report';
import { useWordForm } from './use-word-form';
import { WordPart } from './word-part';

const TONES = { planned: 'plain', walking: 'green', reached: 'green', adjusted: 'amber' } as const;

interface NodePaperProps {
  readonly opened: OpenedNode;
  readonly quotes: (opened: OpenedNode) => ReactNode;
}

/** One node, one record, four parts: progress → advice → support → quotes. */
export function NodePaper({ opened, quotes }: NodePaperProps) {
  const { node, card } = opened;
  const { roles } = card.you;
  const may = (role: (typeof roles)[number]): boolean => roles.includes(role) && !node.withdrawn;
  const report = useReport(opened);
  const advice = useWordForm(opened, 'partner');
  const support = useWordForm(opened, 'fan');
  const goal = card.content.goals.find((one) => one.id === node.goalId);
  const bar = (): ReactNode => {
    if (may('owner'))
      return report.editing ? (
        <Button busy={report.busy} onPress={() => void report.send()}>
          {TIMELINE_WORDS.report}
        </Button>
      ) : (
        <Button onPress={() => report.edit(true)}>{TIMELINE_WORDS.reportAgain}</Button>
      );
    // Who is both partner and fan sends what they wrote; advice when nothing is written yet.
    const asFan = may('fan') && (!may('partner') || (advice.text === '' && support.text !== ''));
    const form = asFan ? support : may('partner') ? advice : null;
    return form ? (
      <Button busy={form.busy} onPress={() => void form.send()}>
        {WORD_PART_WORDS[asFan ? 'fan' : 'partner'].send}
      </Button>
    ) : null;
  };
  return (
    <Screen
      title={TIMELINE_WORDS.nodeTitle}
      bar={bar()}
      over={report.theirs ? <StaleReportSheet form={report} theirs={report.theirs} /> : null}
    >
      <PageHead
        over={TIMELINE_WORDS.planned(sayYearMonth(node.plannedMonth))}
        title={node.title}
        note={[CARD_WORDS.cardOf(card.basics.name), ...(goal ? [goal.title] : [])].join(' · ')}
        aside={<Tag tone={TONES[node.state]}>{NODE_STATE_WORDS[node.state]}</Tag>}
      />
      {node.withdrawn ? <StatusNote>{TIMELINE_WORDS.withdrawn}</StatusNote> : null}
      <ReportPart opened={opened} form={may('owner') ? report : null} />
      <WordPart opened={opened} kind="partner" form={may('partner') ? advice : null} />
      <WordPart opened={opened} kind="fan" form={may('fan') ? support : null} />
      {quotes(opened)}
    </Screen>
  );
}
