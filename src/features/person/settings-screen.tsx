import { useState } from 'react';
import type { SeatView } from '@core/contract/collective';
import { loadCurrentCollective } from '@/api/current-collective';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { AsyncView } from '@/ui/async-view';
import { PageHead } from '@/ui/page-head';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';
import { DissolvedCard } from './dissolved-card';
import { JoinRequestList } from './join-request-list';
import { LeaveButton } from './leave-button';
import { AppearanceChoice } from './appearance-choice';
import { MoreList } from './more-list';
import { SeatRows } from './seat-rows';
import { OwnRosterLine } from './own-roster-line';
import { CollectiveList } from './collective-list';
import { PortraitSection } from './portrait-section';

const roleOf = ({ leader, kind }: SeatView): string => {
  if (leader) return MESSAGES.leader;
  return kind === 'member' ? MESSAGES.member : MESSAGES.supporter;
};

/** 我的: identity, visibility, appearance and leaving. */
export function SettingsScreen() {
  const { state, refetch } = useQuery('person.describe', {});
  useRefetchOnShow({ state, refetch });
  const [here] = useState(() => loadCurrentCollective()?.collectiveId);
  return (
    <Screen title={MESSAGES.settingsTitle}>
      <AsyncView state={state} onRetry={() => void refetch()}>
        {({ seats, asks, closesAt, dissolved = [] }) => {
          const seat = seats.find(({ collectiveId }) => collectiveId === here) ?? seats[0];
          return (
            <>
              {seat ? (
                <PageHead over={`${seat.collectiveName} · ${roleOf(seat)}`} title={seat.name} />
              ) : (
                <Paragraph tone="soft">{MESSAGES.nobody}</Paragraph>
              )}
              {seat?.kind === 'member' ? <PortraitSection key={seat.seatId} seat={seat} /> : null}
              {seat ? <OwnRosterLine seat={seat} /> : null}
              {seat ? <SeatRows seat={seat} /> : null}
              <CollectiveList seats={seats} here={seat?.collectiveId} />
              {dissolved.map((one) => (
                <DissolvedCard key={one.collectiveId} dissolved={one} onRevived={() => void refetch()} />
              ))}
              <JoinRequestList asks={asks} />
              <AppearanceChoice />
              <MoreList closesAt={closesAt} />
              {seat ? <LeaveButton seat={seat} /> : null}
            </>
          );
        }}
      </AsyncView>
    </Screen>
  );
}
