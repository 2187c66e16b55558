import { parseCode } from '@core/domain/invitation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { JOIN_MESSAGES as MESSAGES } from '@/messages/join';
import type { useInvitation } from './use-invitation';

/** From this length an unparseable code is an error, not an unfinished one. */
const WHOLE = 10;

/** Enters an invitation code. */
export function CodeScreen({ invitation }: { readonly invitation: ReturnType<typeof useInvitation> }) {
  const { typed, setTyped, looking, refusal, look } = invitation;
  const code = parseCode(typed);
  const wrong = code === null && typed.replace(/[\s-]/g, '').length >= WHOLE;
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          busy={looking}
          missing={code === null ? MESSAGES.codeFirst : ''}
          onPress={() => code && void look(code)}
        >
          {MESSAGES.inspect}
        </Button>
      }
    >
      <PageHead over={MESSAGES.codeOver} title={MESSAGES.codeHead} note={MESSAGES.codeNote} />
      <Card>
        <Field
          label={MESSAGES.code}
          value={typed}
          onChange={setTyped}
          placeholder={MESSAGES.codePlaceholder}
          {...(wrong ? { error: MESSAGES.codeWrong } : {})}
        />
      </Card>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
