import { useCodeEntry } from '@/api/use-code-entry';
import { replaceLink, usePageParams } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeField } from '@/ui/code-field';
import { CODE_MESSAGES } from '@/messages/code';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { ClaimForm } from './claim-form';

/** Reads a companion code from the URL or the keyboard and shows who invites. */
export function ClaimScreen() {
  const { code: brought } = usePageParams();
  const entry = useCodeEntry(['companion'], replaceLink, { brought });
  const { typed, type, found, problem, refusal, looking, inspecting, look } = entry;
  if (found) return <ClaimForm invitation={found} />;
  return (
    <Screen
      title={COMPANION_MESSAGES.claimTitle}
      bar={
        inspecting ? null : (
          <Button
            busy={looking}
            missing={typed.trim() === '' ? CODE_MESSAGES.first : ''}
            onPress={() => void look()}
          >
            {COMPANION_MESSAGES.claimLook}
          </Button>
        )
      }
    >
      {inspecting ? (
        <Skeleton />
      ) : (
        <Card>
          <CodeField typed={typed} onType={type} problem={problem} />
        </Card>
      )}
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
