import { useState } from 'react';
import { useQuery } from '@/api/use-query';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { PeopleChoice } from '@/ui/people-choice';
import { Sheet } from '@/ui/sheet';
import { COLLEAGUE_MESSAGES as MESSAGES } from '@/messages/help-task';

interface ColleagueSheetProps {
  readonly collectiveId: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly act: (name: string) => string;
  /** Seat ids that cannot be chosen. */
  readonly except: readonly string[];
  readonly onChoose: (seatId: string, name: string) => Promise<void> | void;
  readonly onClose: () => void;
}

/** Chooses one colleague who has joined. */
export function ColleagueSheet(props: ColleagueSheetProps) {
  const { collectiveId, title, note, act, except, onChoose, onClose } = props;
  const { state, refetch } = useQuery('roster.list', { collectiveId });
  const [chosen, setChosen] = useState<{ seatId: string; name: string }>();
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    if (!chosen || busy) return;
    setBusy(true);
    await onChoose(chosen.seatId, chosen.name);
    setBusy(false);
  };
  return (
    <Sheet
      title={title}
      {...(note === undefined ? {} : { note })}
      onClose={onClose}
      foot={
        <Button busy={busy} missing={chosen ? '' : MESSAGES.chooseFirst} onPress={() => void go()}>
          {act(chosen?.name ?? MESSAGES.somebody)}
        </Button>
      }
    >
      <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
        {({ entries }) => (
          <PeopleChoice
            label={title}
            people={entries
              .filter((one) => one.joined && !except.includes(one.seatId))
              .map((one) => ({ id: one.seatId, name: one.name, note: one.post }))}
            chosen={chosen?.seatId}
            search={MESSAGES.search}
            onChoose={(seatId) =>
              setChosen({ seatId, name: entries.find((one) => one.seatId === seatId)?.name ?? '' })
            }
          />
        )}
      </AsyncView>
    </Sheet>
  );
}
