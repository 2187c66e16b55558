import type { CodeEntry } from '@/api/use-code-entry';
import { Card } from '@/ui/card';
import { CodeField } from '@/ui/code-field';
import { CodeLookButton } from '@/ui/code-look-button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { JOIN_MESSAGES as MESSAGES } from '@/messages/join';

/** Enters a code of any kind. */
export function CodeScreen({ entry }: { readonly entry: CodeEntry<'join'> }) {
  const { typed, type, problem, looking, refusal, look } = entry;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <CodeLookButton {...{ typed, looking }} onLook={() => void look()}>
          {MESSAGES.inspect}
        </CodeLookButton>
      }
    >
      <PageHead over={MESSAGES.codeOver} title={MESSAGES.codeHead} note={MESSAGES.codeNote} />
      <Card>
        <CodeField typed={typed} onType={type} problem={problem} />
      </Card>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
