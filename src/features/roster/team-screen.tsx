import { useState, type ReactNode } from 'react';
import { openPage } from '@/platform/navigate';
import { usePullRefresh } from '@/platform/lifecycle';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { ROSTER_MESSAGES as MESSAGES } from '@/messages/roster';
import { SupporterView } from './supporter-view';
import { TeamView } from './team-view';
import { useTeam } from './use-team';

interface TeamScreenProps {
  /** Shown to a user without a collective; supplied by the page. */
  readonly welcome: ReactNode;
  /** Links to the pages of the team. */
  readonly entries?: ReactNode;
}

/** 我的集体: the roster tab. */
export function TeamScreen({ welcome, entries }: TeamScreenProps) {
  const [withLeft, setWithLeft] = useState(false);
  const { state, refetch } = useTeam(withLeft);
  usePullRefresh(refetch);
  const team = state.kind === 'ready' ? state.value : undefined;
  const mayEdit = team?.kind === 'roster' && team.roster.mayEdit;
  return (
    <Screen
      title={MESSAGES.title}
      tab="team"
      bar={
        mayEdit ? (
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
      <AsyncView state={state} shape="rows" count={4} onRetry={() => void refetch()}>
        {(value) => {
          if (value.kind === 'nowhere') return welcome;
          if (value.kind === 'supporter') return <SupporterView collective={value.collective} />;
          return (
            <>
              <TeamView roster={value.roster} withLeft={withLeft} onWithLeft={setWithLeft} />
              {entries ? <Section title={MESSAGES.together}>{entries}</Section> : null}
            </>
          );
        }}
      </AsyncView>
    </Screen>
  );
}
