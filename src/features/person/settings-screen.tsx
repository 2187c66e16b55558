import { useState } from 'react';
import type { SeatView } from '@core/contract/collective';
import { findPlace } from '@/api/place';
import { useCall } from '@/api/use-call';
import { Answer } from '@/ui/answer';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';
import { AskList } from './ask-list';
import { LeaveButton } from './leave-button';
import { LookChoice } from './look-choice';
import { MoreList } from './more-list';
import { OwnLine } from './own-line';
import { PlaceList } from './place-list';
import { PortraitPart } from './portrait-part';

const roleOf = ({ leader, kind }: SeatView): string => {
  if (leader) return MESSAGES.leader;
  return kind === 'member' ? MESSAGES.member : MESSAGES.supporter;
};

/** 我的: who one is here, what others see, how it looks, the way out. */
export function SettingsScreen() {
  const { state, reload } = useCall('person.describe', {});
  const [here] = useState(() => findPlace()?.collectiveId);
  return (
    <Screen title={MESSAGES.settingsTitle}>
      <Answer state={state} onRetry={() => void reload()}>
        {({ seats, asks }) => {
          const seat = seats.find(({ collectiveId }) => collectiveId === here) ?? seats[0];
          return (
            <>
              {seat ? (
                <PageHead over={`${seat.collectiveName} · ${roleOf(seat)}`} title={seat.name} />
              ) : (
                <Paragraph tone="soft">{MESSAGES.nobody}</Paragraph>
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
