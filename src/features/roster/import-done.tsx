import { openTab, replacePage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Drawing } from '@/ui/drawing';
import { Screen } from '@/ui/screen';
import { Centred } from '@/ui/centred';
import { Paragraph } from '@/ui/paragraph';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';
import type { Imported } from './use-roster-import';

interface ImportDoneProps {
  readonly collectiveId: string;
  readonly done: Imported;
}

/** Confirms the import and links to the invitation. */
export function ImportDone({ collectiveId, done }: ImportDoneProps) {
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          icon="envelope"
          onPress={() => replacePage('/packages/team/pages/invite/index', { collectiveId })}
        >
          {MESSAGES.doneInvite}
        </Button>
      }
    >
      <Centred>
        <Drawing name="people" />
        <Paragraph size="title" strong centre>
          {MESSAGES.doneHead(done.added, done.updated)}
        </Paragraph>
        <Paragraph tone="soft" centre>
          {MESSAGES.doneNote}
        </Paragraph>
        <Button tone="plain" onPress={() => openTab('/pages/team/index')}>
          {MESSAGES.doneBack}
        </Button>
      </Centred>
    </Screen>
  );
}
