import { useCall } from '@/api/use-call';
import { openPage } from '@/platform/navigate';
import { Drawing } from '@/ui/drawing';
import { Centred } from '@/ui/centred';
import { PageHead } from '@/ui/page-head';
import { Stack } from '@/ui/stack';
import { TaskCard } from '@/ui/task-card';
import { PERSON_WORDS as WORDS } from '@/words/person';
import { AskList } from './ask-list';

/** Somebody without a place: two doors, and what was asked already. */
export function Welcome() {
  const { state } = useCall('person.describe', {});
  const asks = state.kind === 'ready' ? state.value.asks : [];
  return (
    <Stack>
      <PageHead over={WORDS.welcomeTitle} title={WORDS.welcomeHead} note={WORDS.welcomeNote} />
      <AskList asks={asks} />
      {asks.length > 0 ? null : (
        <Centred>
          <Drawing name="people" />
        </Centred>
      )}
      <Stack gap="tight">
        <TaskCard
          icon="envelope"
          tone="warm"
          title={WORDS.join}
          note={WORDS.joinNote}
          onPress={() => openPage('/packages/team/pages/join/index')}
        />
        <TaskCard
          icon="team"
          title={WORDS.create}
          note={WORDS.createNote}
          onPress={() => openPage('/packages/team/pages/create/index')}
        />
        <TaskCard
          icon="eye"
          title={WORDS.example}
          note={WORDS.exampleNote}
          onPress={() => openPage('/packages/example/pages/team/index')}
        />
      </Stack>
    </Stack>
  );
}
