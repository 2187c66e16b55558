import type { ReactNode } from 'react';
import { instantOfDay } from '@core/domain/calendar-event';
import type { Month } from '@core/domain/month';
import { lastDayOf } from '@core/domain/month-day';
import { NODE_STATE_LABELS } from '@core/labels/timeline';
import { monthAct } from '@/api/own-month';
import { Button } from '@/ui/button';
import { openPage } from '@/platform/navigate';
import { CalendarButton } from '@/ui/calendar-button';
import { LinkCard } from '@/ui/link-card';
import { MonthButton } from '@/ui/month-button';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatYearMonth } from '@/messages/months';
import { TIMELINE_MESSAGES, WORD_SECTION_LABELS } from '@/messages/timeline';
import type { OpenedNode } from './opened-node';
import { ReportSection } from './report-section';
import { useWordForm } from './use-word-form';
import { WordSection } from './word-section';
import { enumTable } from '@core/labels/enum-table';

const TONES = enumTable(
  { planned: 'plain', walking: 'green', reached: 'green', adjusted: 'amber' } as const,
  'plain',
);

interface NodeDetailProps {
  readonly opened: OpenedNode;
  readonly quotes: (opened: OpenedNode) => ReactNode;
}

/** One node with its four sections: progress, advice, support, quotes. */
export function NodeDetail({ opened, quotes }: NodeDetailProps) {
  const { node, card } = opened;
  const { roles } = card.you;
  const may = (role: (typeof roles)[number]): boolean =>
    roles.includes(role) && !node.withdrawn && !card.past;
  const advice = useWordForm(opened, 'partner');
  const support = useWordForm(opened, 'fan');
  const goal = card.content.goals.find((one) => one.id === node.goalId);
  const bar = (): ReactNode => {
    if (may('owner'))
      return (
        <MonthButton act={monthAct(card.written)} collectiveId={card.collectiveId} nodeId={node.nodeId} />
      );
    // A person who is both partner and fan sends the form they filled in; advice when both are empty.
    const asFan = may('fan') && (!may('partner') || (advice.text === '' && support.text !== ''));
    const form = asFan ? support : may('partner') ? advice : null;
    return form ? (
      <Button busy={form.busy} onPress={() => void form.send()}>
        {WORD_SECTION_LABELS[asFan ? 'fan' : 'partner'].send}
      </Button>
    ) : null;
  };
  return (
    <Screen title={TIMELINE_MESSAGES.nodeTitle} bar={bar()}>
      <PageHead
        over={TIMELINE_MESSAGES.planned(formatYearMonth(node.plannedMonth))}
        title={node.title}
        note={[CARD_MESSAGES.cardOf(card.basics.name), ...(goal ? [goal.title] : [])].join(' · ')}
        aside={<Tag tone={TONES[node.state]}>{NODE_STATE_LABELS[node.state]}</Tag>}
      />
      {node.withdrawn || node.state === 'reached' || card.past ? null : (
        <CalendarButton
          title={TIMELINE_MESSAGES.calendar(node.title)}
          at={instantOfDay(lastDayOf(node.plannedMonth as Month))}
          note={CARD_MESSAGES.cardOf(card.basics.name)}
        />
      )}
      {card.past ? <StatusNote>{TIMELINE_MESSAGES.over}</StatusNote> : null}
      {node.withdrawn ? <StatusNote>{TIMELINE_MESSAGES.withdrawn}</StatusNote> : null}
      <ReportSection node={node} />
      {roles.includes('owner') ? (
        <LinkCard
          icon="lock"
          title={TIMELINE_MESSAGES.ownNote}
          note={TIMELINE_MESSAGES.ownNoteNote}
          onPress={() => openPage('/packages/card/pages/note/index', { nodeId: node.nodeId })}
        />
      ) : null}
      <WordSection opened={opened} kind="partner" form={may('partner') ? advice : null} />
      <WordSection opened={opened} kind="fan" form={may('fan') ? support : null} />
      {quotes(opened)}
    </Screen>
  );
}
