import { useState } from 'react';
import type { SeatView } from '@core/contract/collective';
import { useCall } from '@/api/use-call';
import { Answer } from '@/ui/answer';
import { FactList } from '@/ui/fact-list';
import { Fold } from '@/ui/fold';
import { Paragraph } from '@/ui/paragraph';
import { LINE_MESSAGES, PERSON_MESSAGES as MESSAGES } from '@/messages/person';

const PRIVATE = ['gender', 'birth', 'politics', 'joinedPost', 'volunteerNo', 'nationality', 'phone'] as const;

/** One's own roster line; read only when it is opened. */
function LineFacts({ seat }: { readonly seat: SeatView }) {
  const { state, reload } = useCall('roster.list', { collectiveId: seat.collectiveId });
  return (
    <Answer state={state} count={1} onRetry={() => void reload()}>
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
              facts={PRIVATE.map((field) => ({ label: LINE_MESSAGES[field], value: details?.[field] ?? '' }))}
            />
            <Paragraph size="note" tone="soft">
              {MESSAGES.lineHelp}
            </Paragraph>
          </>
        );
      }}
    </Answer>
  );
}

/** What others, and what the 号长, see of oneself. */
export function OwnLine({ seat }: { readonly seat: SeatView }) {
  const [open, setOpen] = useState(false);
  return (
    <Fold title={MESSAGES.line} note={MESSAGES.lineNote} open={open} onToggle={() => setOpen(!open)}>
      {seat.kind === 'member' ? <LineFacts seat={seat} /> : <Paragraph tone="soft">{MESSAGES.noLine}</Paragraph>}
    </Fold>
  );
}
