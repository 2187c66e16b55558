import { NAME_MAX } from '@core/domain/text';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { openTab } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { JOIN_MESSAGES as MESSAGES } from '@/messages/join';
import { formatMissing } from '@/messages/ui';
import type { FoundCode } from '@/api/use-code-entry';
import type { Waiting } from './wait-screen';

interface JoinRequestScreenProps {
  readonly inspected: FoundCode<'join'>;
  /** The name of an earlier request. */
  readonly name: string | undefined;
  readonly onOther: () => void;
  readonly onRequested: (waiting: Waiting) => void;
}

/** Requests to join with name and birth month, which are matched against the roster. */
export function JoinRequestScreen({ inspected, name = '', onOther, onRequested }: JoinRequestScreenProps) {
  const { value, change, discard } = useDraft('join', { name, birth: '' });
  const { mutate, busy, refusal } = useMutation('join.ask');
  const seated = refusal?.code === 'already-seated';
  const ask = async (): Promise<void> => {
    const result = await mutate({ code: inspected.code, name: value.name.trim(), birth: value.birth });
    if (!result?.ok) return;
    discard();
    onRequested({
      joinId: result.value.joinId,
      name: value.name.trim(),
      collectiveName: inspected.collectiveName,
      code: inspected.code,
      declined: false,
    });
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        seated ? (
          <Button onPress={() => openTab('/pages/today/index')}>{MESSAGES.already}</Button>
        ) : (
          <Button
            busy={busy}
            missing={formatMissing({ [MESSAGES.name]: !value.name.trim(), [MESSAGES.birth]: !value.birth })}
            onPress={() => void ask()}
          >
            {MESSAGES.ask}
          </Button>
        )
      }
    >
      <PageHead over={MESSAGES.joinOver} title={inspected.collectiveName} note={inspected.unit} />
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
