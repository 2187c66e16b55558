import type { PropsWithChildren } from 'react';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Centred } from '@/ui/centred';
import { Drawing } from '@/ui/drawing';
import { PageHead } from '@/ui/page-head';
import { Stack } from '@/ui/stack';
import { TaskCard } from '@/ui/task-card';
import { Paragraph } from '@/ui/paragraph';
import { OFFICE_ENTRY_MESSAGES } from '@/messages/office-entry';
import { TODAY_MESSAGES } from '@/messages/today';

/** The start page of a person without a seat: introduction, example, founding a collective; the bar joins by code. */
export function FirstRun({ children }: PropsWithChildren) {
  return (
    <Stack>
      <PageHead over={TODAY_MESSAGES.firstOver} title={TODAY_MESSAGES.firstTitle} />
      <Centred>
        <Drawing name="path" />
        <Paragraph tone="soft" centre>
          {TODAY_MESSAGES.firstNote}
        </Paragraph>
      </Centred>
      {children}
      <Stack gap="tight">
        <TaskCard
          icon="eye"
          tone="warm"
          title={TODAY_MESSAGES.example}
          note={TODAY_MESSAGES.exampleNote}
          onPress={() => openPage('/packages/example/pages/team/index')}
        />
        <TaskCard
          icon="team"
          title={TODAY_MESSAGES.create}
          note={TODAY_MESSAGES.createNote}
          onPress={() => openPage('/packages/team/pages/create/index')}
        />
      </Stack>
      <Button tone="plain" onPress={() => openPage('/packages/district/pages/found/index')}>
        {OFFICE_ENTRY_MESSAGES.found}
      </Button>
    </Stack>
  );
}
