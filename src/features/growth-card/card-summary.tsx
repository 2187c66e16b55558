import { useState } from 'react';
import type { CardBasics, CardView } from '@core/contract/growth-card';
import { FactList, type Fact } from '@/ui/fact-list';
import { Collapse } from '@/ui/collapse';
import { PageHead } from '@/ui/page-head';
import { StatusNote } from '@/ui/status-note';
import { Tag } from '@/ui/tag';
import { WishLine } from '@/ui/wish-line';
import { CARD_STATE_LABELS, CARD_MESSAGES } from '@/messages/growth-card';
import { formatInstant, formatSpan, formatYearMonth } from '@/messages/months';
import { PastNote } from './past-note';

/** Returns the basics; the private ones only for the owner and the 号长. */
const factsOf = (basics: CardBasics): Fact[] => [
  { label: CARD_MESSAGES.collective, value: basics.collectiveName, wide: true },
  { label: CARD_MESSAGES.name, value: basics.name },
  { label: CARD_MESSAGES.post, value: basics.post },
  // Without the birth month the reader is neither the owner nor the 号长, and has none of the rest either.
  ...(basics.birth === null
    ? []
    : [
        { label: CARD_MESSAGES.gender, value: basics.gender },
        { label: CARD_MESSAGES.birth, value: formatYearMonth(basics.birth.slice(0, 7)) },
        { label: CARD_MESSAGES.politics, value: basics.politics },
        { label: CARD_MESSAGES.joinedPost, value: formatYearMonth(basics.joinedPost) },
        { label: CARD_MESSAGES.volunteerNo, value: basics.volunteerNo },
      ]),
];

/** Shows the owner, the wish and the basics; the basics are collapsed once the card is active. */
export function CardSummary({ view }: { readonly view: CardView }) {
  const { basics, content, draft, past, revision, state, wishLitAt } = view;
  const owner = view.you.roles.includes('owner');
  const [open, setOpen] = useState(state !== 'active');
  return (
    <>
      {past ? <PastNote view={view} /> : null}
      <PageHead
        over={`${CARD_MESSAGES.formTitle} · ${formatSpan(basics.cycle.from, basics.cycle.to)}`}
        title={owner ? basics.name : CARD_MESSAGES.cardOf(basics.name)}
        aside={
          <Tag tone={state === 'active' ? 'green' : 'plain'}>
            {state === 'active' ? CARD_MESSAGES.revision(revision) : CARD_STATE_LABELS[state]}
          </Tag>
        }
      />
      {content.wish ? (
        <WishLine
          label={wishLitAt ? CARD_MESSAGES.wishLit(formatInstant(wishLitAt)) : CARD_MESSAGES.wish}
          text={content.wish}
          lit={wishLitAt !== undefined}
        />
      ) : null}
      <Collapse
        title={CARD_MESSAGES.basics}
        note={[basics.post, basics.collectiveName].filter(Boolean).join(' · ')}
        open={open}
        onToggle={() => setOpen(!open)}
      >
        <FactList facts={factsOf(basics)} />
      </Collapse>
      {state === 'active' && draft && !past ? (
        <StatusNote tone="amber">{CARD_MESSAGES.unsent}</StatusNote>
      ) : null}
    </>
  );
}
