import type { CodeEntry } from '@/api/use-code-entry';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeField } from '@/ui/code-field';
import { PageHead } from '@/ui/page-head';
import { CODE_MESSAGES } from '@/messages/code';
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
        <Button
          busy={looking}
          missing={typed.trim() === '' ? CODE_MESSAGES.first : ''}
          onPress={() => void look()}
        >
          {MESSAGES.inspect}
        </Button>
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
