import { useState } from 'react';
import { call } from '@/api/call';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { replacePage } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { HOUSE_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { formatMissing } from '@/messages/ui';
import { HouseFields, NO_HOUSE, missingOf, readHouse } from './house-fields';

const ENTRY_MODES = [
  { value: 'typed', label: MESSAGES.typed },
  { value: 'code', label: MESSAGES.byCode },
] as const;
const BLANK = { how: 'typed' as 'typed' | 'code', code: '', house: NO_HOUSE, from: '', until: '' };

/** Adds a youth house, new or by its code, with the dates of the first agreement. */
export function NewHouse({ collectiveId }: { readonly collectiveId: string }) {
  const draft = useDraft(`house.new.${collectiveId}`, BLANK);
  const { mutate, busy, refusal } = useMutation('house.add');
  const [found, setFound] = useState<string>();
  const { how, code, house, from, until } = draft.value;
  const change = (changes: Partial<typeof BLANK>): void => draft.change({ ...draft.value, ...changes });
  const typed = how === 'typed' ? readHouse(house) : code.trim() === '' ? undefined : { code };
  const backwards = from !== '' && until !== '' && until < from;
  const missing = formatMissing({
    ...(how === 'typed' ? missingOf(house) : { [MESSAGES.code]: code.trim() === '' }),
    [MESSAGES.from]: from === '',
    [MESSAGES.until]: until === '' || backwards,
  });
  const check = async (): Promise<void> => {
    const result = await call('house.inspect', { collectiveId, code });
    setFound(
      result.ok ? MESSAGES.codeFound(result.value.name, result.value.address) : REFUSAL_MESSAGES[result.code],
    );
  };
  const add = async (): Promise<void> => {
    if (!typed) return;
    const result = await mutate({ collectiveId, house: typed, from, until });
    if (!result?.ok) return;
    draft.discard(BLANK);
    toast(MESSAGES.added);
    const { houseId } = result.value;
    replacePage('/packages/service/pages/house/index', { collectiveId, houseId });
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={busy} missing={missing} onPress={() => void add()}>
          {MESSAGES.add}
        </Button>
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.newHead} note={MESSAGES.newNote} />
      <Card>
        <Choice
          label={MESSAGES.how}
          options={ENTRY_MODES}
          value={how}
          onChange={(next) => change({ how: next })}
        />
        {how === 'code' ? (
          <>
            <Field
              label={MESSAGES.code}
              value={code}
              help={found ?? MESSAGES.codeHelp}
              max={12}
              onChange={(next) => change({ code: next })}
            />
            <Button tone="quiet" small disabled={code.trim() === ''} onPress={() => void check()}>
              {MESSAGES.codeCheck}
            </Button>
          </>
        ) : null}
      </Card>
      {how === 'typed' ? <HouseFields value={house} onChange={(next) => change({ house: next })} /> : null}
      <Card>
        <DateField
          label={MESSAGES.from}
          value={from}
          fields="day"
          onChange={(next) => change({ from: next })}
        />
        <DateField
          label={MESSAGES.until}
          value={until}
          fields="day"
          openAt={from}
          error={backwards ? MESSAGES.backwards : undefined}
          onChange={(next) => change({ until: next })}
        />
      </Card>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
