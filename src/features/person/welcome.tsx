import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Drawing } from '@/ui/drawing';
import { Centred } from '@/ui/centred';
import { LoadFailure } from '@/ui/load-failure';
import { PageHead } from '@/ui/page-head';
import { Stack } from '@/ui/stack';
import { TaskCard } from '@/ui/task-card';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';
import { DissolvedNotes } from './dissolved-notes';
import { JoinRequestList } from './join-request-list';

/** Start screen without a collective: join, create, example, and pending join requests. */
export function Welcome() {
  const { state, refetch } = useQuery('person.describe', {});
  useRefetchOnShow({ state, refetch });
  const { asks, dissolved } = state.kind === 'ready' ? state.value : { asks: [], dissolved: [] };
  return (
    <Stack>
      <PageHead over={MESSAGES.welcomeTitle} title={MESSAGES.welcomeHead} note={MESSAGES.welcomeNote} />
      <LoadFailure state={state} onRetry={() => void refetch()} />
      <DissolvedNotes dissolved={dissolved} />
      <JoinRequestList asks={asks} />
      {asks.length > 0 || state.kind === 'failed' ? null : (
        <Centred>
          <Drawing name="people" />
        </Centred>
      )}
      <Stack gap="tight">
        <TaskCard
          icon="envelope"
          tone="warm"
          title={MESSAGES.join}
          note={MESSAGES.joinNote}
          onPress={() => openPage('/packages/team/pages/join/index')}
        />
        <TaskCard
          icon="team"
          title={MESSAGES.create}
          note={MESSAGES.createNote}
          onPress={() => openPage('/packages/team/pages/create/index')}
        />
        <TaskCard
          icon="eye"
          title={MESSAGES.example}
          note={MESSAGES.exampleNote}
          onPress={() => openPage('/packages/example/pages/team/index')}
        />
        <Button tone="plain" icon="person" onPress={() => openPage('/packages/team/pages/settings/index')}>
          {MESSAGES.settingsTitle}
        </Button>
      </Stack>
    </Stack>
  );
}
