import { openTab, replacePage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Drawing } from '@/ui/drawing';
import { Screen } from '@/ui/screen';
import { Centred } from '@/ui/centred';
import { Words } from '@/ui/words';
import { IMPORT_WORDS as WORDS } from '@/words/roster';

interface ImportDoneProps {
  readonly collectiveId: string;
  readonly added: number;
}

/** It is written; the next thing is to invite. */
export function ImportDone({ collectiveId, added }: ImportDoneProps) {
  return (
    <Screen
      title={WORDS.title}
      bar={
        <Button
          icon="envelope"
          onPress={() => replacePage('/packages/team/pages/invite/index', { collectiveId })}
        >
          {WORDS.doneInvite}
        </Button>
      }
    >
      <Centred>
        <Drawing name="people" />
        <Words size="title" strong centre>
          {WORDS.doneHead(added)}
        </Words>
        <Words tone="soft" centre>
          {WORDS.doneNote}
        </Words>
        <Button tone="plain" onPress={() => openTab('/pages/team/index')}>
          {WORDS.doneBack}
        </Button>
      </Centred>
    </Screen>
  );
}
