import { useState } from 'react';
import type { CareScreen } from '@core/contract/care';
import { CARE_PROGRAMMES } from '@core/domain/care';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { PeopleTicks } from '@/ui/people-ticks';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Sheet } from '@/ui/sheet';
import { CARE_KIND_WORDS, CARE_WORDS as WORDS, PROGRAMME_WORDS } from '@/words/care';
import { isWhole, newCare, type CareDraft } from './care-draft';
import { PersonFields } from './person-fields';

const WHATS = [
  { value: 'household', label: CARE_KIND_WORDS.household },
  { value: 'student', label: CARE_KIND_WORDS.student },
  { value: 'colleague', label: CARE_KIND_WORDS.colleague },
  { value: 'welfare', label: WORDS.activityKind },
] as const;
const PROGRAMMES = CARE_PROGRAMMES.map((value) => ({ value, label: PROGRAMME_WORDS[value] }));

interface CareFormProps {
  readonly collectiveId: string;
  readonly view: CareScreen;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** 记一次关爱: as little as will do. */
export function CareForm({ collectiveId, view, onDone, onCancel }: CareFormProps) {
  const draft = useDraft<CareDraft>(`care.${collectiveId}`, newCare(view.today, view.you.seatId));
  const caring = useSend('care.record');
  const activity = useSend('welfare.record');
  const [ticking, setTicking] = useState(false);
  const { value } = draft;
  const change = (part: Partial<CareDraft>): void => draft.change({ ...value, ...part });
  const names = view.people.filter(({ seatId }) => value.helpers.includes(seatId)).map(({ name }) => name);
  const save = async (): Promise<void> => {
    const { what, on, programme, initials, relation, form, title } = value;
    const common = { collectiveId, on, programme, helperSeatIds: [...value.helpers] };
    const result =
      what === 'welfare'
        ? await activity.send({ ...common, title: title.trim() })
        : await caring.send({ ...common, kind: what, initials, relation, form: form ?? 'other' });
    if (!result?.ok) return;
    draft.settle();
    toast(WORDS.saved);
    onDone();
  };
  return (
    <Screen
      title={WORDS.title}
      bar={
        <Button busy={caring.busy || activity.busy} disabled={!isWhole(value)} onPress={() => void save()}>
          {WORDS.save}
        </Button>
      }
      over={
        ticking ? (
          <Sheet
            title={WORDS.helpers}
            onClose={() => setTicking(false)}
            foot={<Button onPress={() => setTicking(false)}>{WORDS.ticked(names.length)}</Button>}
          >
            <PeopleTicks
              label={WORDS.helpers}
              people={view.people}
              ticked={value.helpers}
              onChange={(helpers) => change({ helpers })}
            />
          </Sheet>
        ) : null
      }
    >
      <PageHead over={WORDS.over} title={WORDS.formHead} note={WORDS.formNote} />
      <Card>
        <Choice label={WORDS.what} options={WHATS} value={value.what} onChange={(what) => change({ what })} />
        {value.what === 'welfare' ? (
          <Field
            label={WORDS.activityTitle}
            value={value.title}
            placeholder={WORDS.activityHint}
            max={30}
            onChange={(title) => change({ title })}
          />
        ) : (
          <PersonFields value={value} onChange={change} />
        )}
      </Card>
      <Card>
        <DateField
          label={WORDS.on}
          value={value.on}
          fields="day"
          to={view.today}
          onChange={(on) => change({ on })}
        />
        <Choice
          label={WORDS.programme}
          options={PROGRAMMES}
          value={value.programme}
          onChange={(programme) => change({ programme })}
        />
        <ListRow
          title={WORDS.helpers}
          note={names.length === 0 ? WORDS.helpersNone : WORDS.helpersSome(names)}
          onPress={() => setTicking(true)}
        />
      </Card>
      <RefusalNote refusal={caring.refusal ?? activity.refusal} />
      <Button tone="plain" onPress={onCancel}>
        {WORDS.cancel}
      </Button>
    </Screen>
  );
}
