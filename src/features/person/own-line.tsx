import { useState } from 'react';
import type { SeatView } from '@core/contract/collective';
import { useCall } from '@/api/use-call';
import { Answer } from '@/ui/answer';
import { FactList } from '@/ui/fact-list';
import { Fold } from '@/ui/fold';
import { Words } from '@/ui/words';
import { LINE_WORDS, PERSON_WORDS as WORDS } from '@/words/person';

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
            <Words strong>{WORDS.seenByOthers}</Words>
            <FactList
              facts={[
                { label: LINE_WORDS.name, value: seat.name },
                { label: LINE_WORDS.post, value: entry?.post ?? '' },
              ]}
            />
            <Words strong>{WORDS.seenByLeader}</Words>
            <FactList
              facts={PRIVATE.map((field) => ({ label: LINE_WORDS[field], value: details?.[field] ?? '' }))}
            />
            <Words size="note" tone="soft">
              {WORDS.lineHelp}
            </Words>
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
    <Fold title={WORDS.line} note={WORDS.lineNote} open={open} onToggle={() => setOpen(!open)}>
      {seat.kind === 'member' ? <LineFacts seat={seat} /> : <Words tone="soft">{WORDS.noLine}</Words>}
    </Fold>
  );
}
