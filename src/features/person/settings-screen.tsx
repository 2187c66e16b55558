import { useState } from 'react';
import type { SeatView } from '@core/contract/collective';
import { findPlace } from '@/api/place';
import { useCall } from '@/api/use-call';
import { Answer } from '@/ui/answer';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Words } from '@/ui/words';
import { PERSON_WORDS as WORDS } from '@/words/person';
import { AskList } from './ask-list';
import { LeaveButton } from './leave-button';
import { LookChoice } from './look-choice';
import { MoreList } from './more-list';
import { OwnLine } from './own-line';
import { PlaceList } from './place-list';
import { PortraitPart } from './portrait-part';

const roleOf = ({ leader, kind }: SeatView): string => {
  if (leader) return WORDS.leader;
  return kind === 'member' ? WORDS.member : WORDS.supporter;
};

/** 我的: who one is here, what others see, how it looks, the way out. */
export function SettingsScreen() {
  const { state, reload } = useCall('person.describe', {});
  const [here] = useState(() => findPlace()?.collectiveId);
  return (
    <Screen title={WORDS.settingsTitle}>
      <Answer state={state} onRetry={() => void reload()}>
        {({ seats, asks }) => {
          const seat = seats.find(({ collectiveId }) => collectiveId === here) ?? seats[0];
          return (
            <>
              {seat ? (
                <PageHead over={`${seat.collectiveName} · ${roleOf(seat)}`} title={seat.name} />
              ) : (
                <Words tone="soft">{WORDS.nobody}</Words>
              )}
              {seat?.kind === 'member' ? <PortraitPart key={seat.seatId} seat={seat} /> : null}
              {seat ? <OwnLine seat={seat} /> : null}
              <PlaceList seats={seats} here={seat?.collectiveId} />
              <AskList asks={asks} />
              <LookChoice />
              <MoreList />
              {seat ? <LeaveButton seat={seat} /> : null}
            </>
          );
        }}
      </Answer>
    </Screen>
  );
}
