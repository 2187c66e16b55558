import type { PropsWithChildren } from 'react';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Centred } from '@/ui/centred';
import { Drawing } from '@/ui/drawing';
import { PageHead } from '@/ui/page-head';
import { Stack } from '@/ui/stack';
import { TaskCard } from '@/ui/task-card';
import { Words } from '@/ui/words';
import { OFFICE_ENTRY_WORDS } from '@/words/office-entry';
import { TODAY_WORDS } from '@/words/today';

/** No place yet: what it is, an example to look at, a collective to found; the bar below takes a code. */
export function FirstRun({ children }: PropsWithChildren) {
  return (
    <Stack>
      <PageHead over={TODAY_WORDS.firstOver} title={TODAY_WORDS.firstTitle} />
      <Centred>
        <Drawing name="path" />
        <Words tone="soft" centre>
          {TODAY_WORDS.firstNote}
        </Words>
      </Centred>
      {children}
      <Stack gap="tight">
        <TaskCard
          icon="eye"
          tone="warm"
          title={TODAY_WORDS.example}
          note={TODAY_WORDS.exampleNote}
          onPress={() => openPage('/packages/example/pages/team/index')}
        />
        <TaskCard
          icon="team"
          title={TODAY_WORDS.create}
          note={TODAY_WORDS.createNote}
          onPress={() => openPage('/packages/team/pages/create/index')}
        />
      </Stack>
      <Button tone="plain" onPress={() => openPage('/packages/district/pages/found/index')}>
        {OFFICE_ENTRY_WORDS.found}
      </Button>
    </Stack>
  );
}
