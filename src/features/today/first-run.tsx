import type { PropsWithChildren } from 'react';
import { openPage } from '@/platform/navigate';
import { Drawing } from '@/ui/drawing';
import { PageHead } from '@/ui/page-head';
import { Stack } from '@/ui/stack';
import { TaskCard } from '@/ui/task-card';
import { Words } from '@/ui/words';
import { TODAY_WORDS } from '@/words/today';

/** No place yet: two doors; above them what the page adds (what was asked for already). */
export function FirstRun({ children }: PropsWithChildren) {
  return (
    <Stack>
      <PageHead over={TODAY_WORDS.firstOver} title={TODAY_WORDS.firstTitle} />
      <Drawing name="path" />
      <Words tone="soft">{TODAY_WORDS.firstNote}</Words>
      {children}
      <Stack gap="tight">
        <TaskCard
          icon="envelope"
          tone="warm"
          title={TODAY_WORDS.join}
          note={TODAY_WORDS.joinNote}
          onPress={() => openPage('/packages/team/pages/join/index')}
        />
        <TaskCard
          icon="team"
          title={TODAY_WORDS.create}
          note={TODAY_WORDS.createNote}
          onPress={() => openPage('/packages/team/pages/create/index')}
        />
      </Stack>
    </Stack>
  );
}
