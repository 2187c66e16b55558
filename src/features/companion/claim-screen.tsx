import { useCodeEntry } from '@/api/use-code-entry';
import { replaceLink, usePageParams } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { CodeField } from '@/ui/code-field';
import { CodeLookButton } from '@/ui/code-look-button';
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
          <CodeLookButton {...{ typed, looking }} onLook={() => void look()}>
            {COMPANION_MESSAGES.claimLook}
          </CodeLookButton>
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
