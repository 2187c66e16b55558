import { useState, type ReactNode } from 'react';
import { openPage } from '@/platform/navigate';
import { usePull } from '@/platform/lifecycle';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';
import { SupporterFace } from './supporter-face';
import { TeamFace } from './team-face';
import { useTeam } from './use-team';

interface TeamScreenProps {
  /** What the page shows somebody without a place. */
  readonly welcome: ReactNode;
  /** Ways from here to what members do together. */
  readonly entries?: ReactNode;
}

/** 我的集体. */
export function TeamScreen({ welcome, entries }: TeamScreenProps) {
  const [withLeft, setWithLeft] = useState(false);
  const { state, reload } = useTeam(withLeft);
  usePull(reload);
  const team = state.kind === 'ready' ? state.value : undefined;
  const leads = team?.kind === 'roster' && team.roster.mayEdit;
  return (
    <Screen
      title={MESSAGES.title}
      tab="team"
      bar={
        leads ? (
          <Button
            icon="envelope"
            onPress={() =>
              openPage('/packages/team/pages/invite/index', {
                collectiveId: team.roster.collective.collectiveId,
              })
            }
          >
            {MESSAGES.invite}
          </Button>
        ) : null
      }
    >
      <Answer state={state} shape="rows" count={4} onRetry={() => void reload()}>
        {(value) => {
          if (value.kind === 'nowhere') return welcome;
          if (value.kind === 'supporter') return <SupporterFace collective={value.collective} />;
          return (
            <>
              <TeamFace roster={value.roster} withLeft={withLeft} onWithLeft={setWithLeft} />
              {entries ? <Section title={MESSAGES.together}>{entries}</Section> : null}
            </>
          );
        }}
      </Answer>
    </Screen>
  );
}
