import { useState } from 'react';
import type { CareScreen } from '@core/contract/care';
import { CARE_PROGRAMMES } from '@core/domain/care';
import { CARE_KIND_LABELS } from '@core/labels/care';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
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
import { CARE_MESSAGES as MESSAGES, PROGRAMME_LABELS } from '@/messages/care';
import { formatMissing } from '@/messages/ui';
import { missingOf, newCare, type CareDraft } from './care-draft';
import { PersonFields } from './person-fields';

const WHATS = [
  { value: 'household', label: CARE_KIND_LABELS.household },
  { value: 'student', label: CARE_KIND_LABELS.student },
  { value: 'colleague', label: CARE_KIND_LABELS.colleague },
  { value: 'welfare', label: MESSAGES.activityKind },
] as const;
const PROGRAMMES = CARE_PROGRAMMES.map((value) => ({ value, label: PROGRAMME_LABELS[value] }));

interface CareFormProps {
  readonly collectiveId: string;
  readonly view: CareScreen;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** 记一次关爱: records one care entry with as few details as possible. */
export function CareForm({ collectiveId, view, onDone, onCancel }: CareFormProps) {
  const draft = useDraft<CareDraft>(`care.${collectiveId}`, newCare(view.today, view.you.seatId));
  const caring = useMutation('care.record');
  const activity = useMutation('welfare.record');
  const [ticking, setTicking] = useState(false);
  const { value } = draft;
  const change = (part: Partial<CareDraft>): void => draft.change({ ...value, ...part });
  const names = view.people.filter(({ seatId }) => value.helpers.includes(seatId)).map(({ name }) => name);
  const save = async (): Promise<void> => {
    const { what, on, programme, initials, relation, form, title } = value;
    const common = { collectiveId, on, programme, helperSeatIds: [...value.helpers] };
    const result =
      what === 'welfare'
        ? await activity.mutate({ ...common, title: title.trim() })
        : await caring.mutate({ ...common, kind: what, initials, relation, form: form ?? 'other' });
    if (!result?.ok) return;
    draft.discard();
    toast(MESSAGES.saved);
    onDone();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          busy={caring.busy || activity.busy}
          missing={formatMissing(missingOf(value))}
          onPress={() => void save()}
        >
          {MESSAGES.save}
        </Button>
      }
      over={
        ticking ? (
          <Sheet
            title={MESSAGES.helpers}
            onClose={() => setTicking(false)}
            foot={<Button onPress={() => setTicking(false)}>{MESSAGES.ticked(names.length)}</Button>}
          >
            <PeopleTicks
              label={MESSAGES.helpers}
              people={view.people}
              ticked={value.helpers}
              onChange={(helpers) => change({ helpers })}
            />
          </Sheet>
        ) : null
      }
    >
      <PageHead over={MESSAGES.over} title={MESSAGES.formHead} note={MESSAGES.formNote} />
      <Card>
        <Choice
          label={MESSAGES.what}
          options={WHATS}
          value={value.what}
          onChange={(what) => change({ what })}
        />
        {value.what === 'welfare' ? (
          <Field
            label={MESSAGES.activityTitle}
            value={value.title}
            placeholder={MESSAGES.activityHint}
            max={30}
            onChange={(title) => change({ title })}
          />
        ) : (
          <PersonFields value={value} onChange={change} />
        )}
      </Card>
      <Card>
        <DateField
          label={MESSAGES.on}
          value={value.on}
          fields="day"
          to={view.today}
          onChange={(on) => change({ on })}
        />
        <Choice
          label={MESSAGES.programme}
          options={PROGRAMMES}
          value={value.programme}
          onChange={(programme) => change({ programme })}
        />
        <ListRow
          title={MESSAGES.helpers}
          note={names.length === 0 ? MESSAGES.helpersNone : MESSAGES.helpersSome(names)}
          onPress={() => setTicking(true)}
        />
      </Card>
      <RefusalNote refusal={caring.refusal ?? activity.refusal} />
      <Button tone="plain" onPress={onCancel}>
        {MESSAGES.cancel}
      </Button>
    </Screen>
  );
}
