import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { JOIN_MESSAGES as MESSAGES } from '@/messages/join';
import type { InvitationFace } from './use-invitation';
import type { Waiting } from './wait-screen';

interface AskScreenProps {
  readonly face: InvitationFace;
  readonly onOther: () => void;
  readonly onAsked: (waiting: Waiting) => void;
}

// As the roster has it.
const NAME_MAX = 30;

/** Asks to join with the two things the roster is compared with. */
export function AskScreen({ face, onOther, onAsked }: AskScreenProps) {
  const { value, change, settle } = useDraft('join', { name: '', birth: '' });
  const { send, busy, refusal } = useSend('join.ask');
  const seated = refusal?.code === 'already-seated';
  const ask = async (): Promise<void> => {
    const result = await send({ code: face.code, name: value.name.trim(), birth: value.birth });
    if (!result?.ok) return;
    settle();
    onAsked({ joinId: result.value.joinId, name: value.name.trim(), collectiveName: face.collectiveName });
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        seated ? (
          <Button onPress={() => openTab('/pages/today/index')}>{MESSAGES.already}</Button>
        ) : (
          <Button busy={busy} disabled={!value.name.trim() || !value.birth} onPress={() => void ask()}>
            {MESSAGES.ask}
          </Button>
        )
      }
    >
      <PageHead over={MESSAGES.joinOver} title={face.collectiveName} note={face.unit} />
      <Card>
        <Field
          label={MESSAGES.name}
          max={NAME_MAX}
          value={value.name}
          onChange={(name) => change({ ...value, name })}
          placeholder={MESSAGES.namePlaceholder}
        />
        <DateField
          label={MESSAGES.birth}
          fields="month"
          openAt="1995-01"
          value={value.birth}
          onChange={(birth) => change({ ...value, birth })}
          help={MESSAGES.joinHelp}
        />
      </Card>
      <RefusalNote refusal={refusal} />
      <Button tone="plain" onPress={onOther}>
        {MESSAGES.otherCode}
      </Button>
    </Screen>
  );
}
