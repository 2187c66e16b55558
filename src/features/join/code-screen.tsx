import { parseCode } from '@core/domain/invitation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { JOIN_WORDS as WORDS } from '@/words/join';
import type { useInvitation } from './use-invitation';

/** Long enough to be a code that was mistyped, not one half typed. */
const WHOLE = 10;

/** Takes a code as people type it. */
export function CodeScreen({ invitation }: { readonly invitation: ReturnType<typeof useInvitation> }) {
  const { typed, setTyped, looking, refusal, look } = invitation;
  const code = parseCode(typed);
  const wrong = code === null && typed.replace(/[\s-]/g, '').length >= WHOLE;
  return (
    <Screen
      title={WORDS.title}
      bar={
        <Button busy={looking} disabled={code === null} onPress={() => code && void look(code)}>
          {WORDS.inspect}
        </Button>
      }
    >
      <PageHead over={WORDS.codeOver} title={WORDS.codeHead} note={WORDS.codeNote} />
      <Card>
        <Field
          label={WORDS.code}
          value={typed}
          onChange={setTyped}
          placeholder={WORDS.codePlaceholder}
          {...(wrong ? { error: WORDS.codeWrong } : {})}
        />
      </Card>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
