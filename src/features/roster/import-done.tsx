import { openTab, replacePage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Drawing } from '@/ui/drawing';
import { Screen } from '@/ui/screen';
import { Centred } from '@/ui/centred';
import { Paragraph } from '@/ui/paragraph';
import { IMPORT_MESSAGES as MESSAGES } from '@/messages/roster';

interface ImportDoneProps {
  readonly collectiveId: string;
  readonly added: number;
}

/** Confirms the import and links to the invitation. */
export function ImportDone({ collectiveId, added }: ImportDoneProps) {
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
          {MESSAGES.doneHead(added)}
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
