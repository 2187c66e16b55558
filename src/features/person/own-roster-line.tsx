import { useState } from 'react';
import type { SeatView } from '@core/contract/collective';
import { useQuery } from '@/api/use-query';
import { AsyncView } from '@/ui/async-view';
import { FactList } from '@/ui/fact-list';
import { Collapse } from '@/ui/collapse';
import { Paragraph } from '@/ui/paragraph';
import { formatLineValue } from '@/messages/months';
import { LINE_MESSAGES, PERSON_MESSAGES as MESSAGES } from '@/messages/person';

const PRIVATE = ['gender', 'birth', 'politics', 'joinedPost', 'volunteerNo', 'nationality', 'phone'] as const;

/** Shows one's own roster line; loaded only when opened. */
function LineFacts({ seat }: { readonly seat: SeatView }) {
  const { state, refetch } = useQuery('roster.list', { collectiveId: seat.collectiveId });
  return (
    <AsyncView state={state} count={1} onRetry={() => void refetch()}>
      {({ entries }) => {
        const entry = entries.find(({ seatId }) => seatId === seat.seatId);
        const details = entry?.private;
        return (
          <>
            <Paragraph strong>{MESSAGES.seenByOthers}</Paragraph>
            <FactList
              facts={[
                { label: LINE_MESSAGES.name, value: seat.name },
                { label: LINE_MESSAGES.post, value: entry?.post ?? '' },
              ]}
            />
            <Paragraph strong>{MESSAGES.seenByLeader}</Paragraph>
            <FactList
              facts={PRIVATE.map((field) => ({
                label: LINE_MESSAGES[field],
                value: formatLineValue(field, details?.[field] ?? ''),
              }))}
            />
            <Paragraph size="note" tone="soft">
              {MESSAGES.lineHelp}
            </Paragraph>
          </>
        );
      }}
    </AsyncView>
  );
}

/** Shows which of one's data other members and the 号长 see. */
export function OwnRosterLine({ seat }: { readonly seat: SeatView }) {
  const [open, setOpen] = useState(false);
  return (
    <Collapse title={MESSAGES.line} note={MESSAGES.lineNote} open={open} onToggle={() => setOpen(!open)}>
      {seat.kind === 'member' ? (
        <LineFacts seat={seat} />
      ) : (
        <Paragraph tone="soft">{MESSAGES.noLine}</Paragraph>
      )}
    </Collapse>
  );
}
