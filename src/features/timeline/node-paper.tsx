import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatYearMonth } from '@/messages/months';
import { NODE_STATE_LABELS, TIMELINE_MESSAGES, WORD_PART_LABELS } from '@/messages/timeline';
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
          {TIMELINE_MESSAGES.report}
        </Button>
      ) : (
        <Button onPress={() => report.edit(true)}>{TIMELINE_MESSAGES.reportAgain}</Button>
      );
    // Who is both partner and fan sends what they wrote; advice when nothing is written yet.
    const asFan = may('fan') && (!may('partner') || (advice.text === '' && support.text !== ''));
    const form = asFan ? support : may('partner') ? advice : null;
    return form ? (
      <Button busy={form.busy} onPress={() => void form.send()}>
        {WORD_PART_LABELS[asFan ? 'fan' : 'partner'].send}
      </Button>
    ) : null;
  };
  return (
    <Screen
      title={TIMELINE_MESSAGES.nodeTitle}
      bar={bar()}
      over={report.theirs ? <StaleReportSheet form={report} theirs={report.theirs} /> : null}
    >
      <PageHead
        over={TIMELINE_MESSAGES.planned(formatYearMonth(node.plannedMonth))}
        title={node.title}
        note={[CARD_MESSAGES.cardOf(card.basics.name), ...(goal ? [goal.title] : [])].join(' · ')}
        aside={<Tag tone={TONES[node.state]}>{NODE_STATE_LABELS[node.state]}</Tag>}
      />
      {node.withdrawn ? <StatusNote>{TIMELINE_MESSAGES.withdrawn}</StatusNote> : null}
      <ReportPart opened={opened} form={may('owner') ? report : null} />
      <WordPart opened={opened} kind="partner" form={may('partner') ? advice : null} />
      <WordPart opened={opened} kind="fan" form={may('fan') ? support : null} />
      {quotes(opened)}
    </Screen>
  );
}
