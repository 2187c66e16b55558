import { useState } from 'react';
import { parseCode } from '@core/domain/invitation';
import { usePageParams } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Screen } from '@/ui/screen';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { ClaimForm } from './claim-form';

/** Reads a companion code from the URL or the keyboard and shows who invites. */
export function ClaimScreen() {
  const query = usePageParams();
  const [typed, setTyped] = useState(query.code ?? '');
  const [code, setCode] = useState(() => parseCode(query.code ?? ''));
  const [wrong, setWrong] = useState(false);
  const look = (): void => {
    const read = parseCode(typed);
    setWrong(read === null);
    setCode(read);
  };
  if (code !== null) return <ClaimForm code={code} />;
  return (
    <Screen
      title={COMPANION_MESSAGES.claimTitle}
      bar={<Button onPress={look}>{COMPANION_MESSAGES.claimLook}</Button>}
    >
      <Card>
        <Field
          label={COMPANION_MESSAGES.claimCode}
          value={typed}
          placeholder={COMPANION_MESSAGES.claimCodePlaceholder}
          error={wrong ? COMPANION_MESSAGES.claimCodeWrong : undefined}
          onChange={setTyped}
        />
      </Card>
    </Screen>
  );
}
