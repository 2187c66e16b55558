import { useState } from 'react';
import type { WallView } from '@core/contract/wall';
import { call } from '@/api/call';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { QuoteCard } from '@/ui/quote-card';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { usePage } from '@/ui/use-page';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { EntryCard } from './entry-card';
import { SignBanner } from './sign-banner';

/** Quotes shown before 「更多」: a full page of entries and quotes is too heavy for one screen. */
const QUOTES_FIRST = 8;

interface IssueDetailProps {
  readonly wall: WallView;
  readonly issue: NonNullable<WallView['issue']>;
  readonly onChanged: () => void;
}

/** 公示第 N 期, paged by `PAGE_SIZE` entries. */
export function IssueDetail({ wall, issue, onChanged }: IssueDetailProps) {
  const { shown, pager } = usePage(issue.entries);
  const [quotesShown, setQuotesShown] = useState(QUOTES_FIRST);
  const withdraw = async (entryId: string): Promise<void> => {
    const { collectiveId } = wall;
    const confirmed = await ask({
      title: MESSAGES.withdraw,
      text: MESSAGES.withdrawAsk,
      yes: MESSAGES.withdrawYes,
      no: MESSAGES.withdrawNo,
    });
    if (!confirmed) return;
    const result = await call('wall.consent', { collectiveId, entryId, shown: false });
    toast(result.ok ? MESSAGES.withdrawnDone : REFUSAL_MESSAGES[result.code]);
    if (result.ok) onChanged();
  };
  const last = issue.withdrawn[issue.withdrawn.length - 1];
  return (
    <>
      <PageHead
        over={`${wall.collectiveName} · ${MESSAGES.over(issue.month)}`}
        title={MESSAGES.issue(issue)}
        note={MESSAGES.frozen(issue.frozenAt, issue.order)}
      />
      <SignBanner sign={wall.sign} />
      {last ? <StatusNote>{MESSAGES.withdrawn(issue.withdrawn.length, last)}</StatusNote> : null}
      {issue.departed ? <StatusNote>{MESSAGES.departed(issue.departed)}</StatusNote> : null}
      {issue.corrections.map((one) => (
        <StatusNote
          key={one.id}
          tone="amber"
          title={`${MESSAGES.corrections} · ${MESSAGES.correctedOn(one.at, one.by)}`}
        >
          {one.text}
        </StatusNote>
      ))}
      <Section title={MESSAGES.entries}>
        {shown.map((entry) => (
          <EntryCard
            key={entry.entryId}
            entry={entry}
            month={issue.month}
            onWithdraw={entry.seatId === wall.you.seatId ? () => void withdraw(entry.entryId) : undefined}
          />
        ))}
        <Pager {...pager} />
      </Section>
      {issue.quotes.length > 0 ? (
        <Section title={MESSAGES.quotes}>
          {issue.quotes.slice(0, quotesShown).map((quote) => (
            <QuoteCard key={quote.quoteId} text={quote.text} by={quote.name} />
          ))}
          {issue.quotes.length > quotesShown ? (
            <Button tone="plain" small onPress={() => setQuotesShown(quotesShown + QUOTES_FIRST)}>
              {MESSAGES.moreQuotes}
            </Button>
          ) : null}
        </Section>
      ) : null}
    </>
  );
}
