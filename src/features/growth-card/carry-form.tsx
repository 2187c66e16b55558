import type { LastCard } from '@core/contract/growth-card';
import { CARRY_CHOICES, CARRY_NOTE_MAX } from '@core/domain/carry';
import type { CarryChoice } from '@core/domain/carry';
import { WISH_MAX } from '@core/domain/growth-card';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { SwitchRow } from '@/ui/switch-row';
import { formatRole } from '@core/labels/companion';
import { CARRY_CHOICE_LABELS, CARRY_MESSAGES as MESSAGES } from '@/messages/carry';
import { formatMissing } from '@/messages/ui';

const OPTIONS = CARRY_CHOICES.map((value) => ({ value, label: CARRY_CHOICE_LABELS[value] }));

interface CarryFormProps {
  readonly cardId: string;
  readonly last: LastCard;
  /** The card was begun from the last one. */
  readonly onBegun: () => void;
  /** The person rather writes a new card. */
  readonly onBlank: () => void;
}

/** What the person chose and typed so far; ids are of the last card. */
interface CarryAnswers {
  readonly choices: Readonly<Record<string, CarryChoice>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly wish: string;
  /** The companions to ask once more. */
  readonly asked: readonly string[];
}

/** Begins a card from the last cycle's: goals are carried over, done or dropped, companions are asked once more. */
export function CarryForm({ cardId, last, onBegun, onBlank }: CarryFormProps) {
  const { value, change, discard } = useDraft<CarryAnswers>(`carry.${cardId}`, {
    choices: Object.fromEntries(
      last.goals.map(({ goalId, unfinished }) => [goalId, unfinished.length === 0 ? 'done' : 'carry']),
    ),
    notes: {},
    wish: last.wishLit ? '' : last.wish,
    asked: last.bonds.map(({ id }) => id),
  });
  const { choices, notes, wish, asked } = value;
  const { mutate, busy, refusal } = useMutation('growthCard.carry');
  const begin = async (): Promise<void> => {
    const goals = last.goals.map(({ goalId }) => ({
      goalId,
      choice: choices[goalId] ?? 'carry',
      note: (notes[goalId] ?? '').trim(),
    }));
    const result = await mutate({ cardId, wish: wish.trim(), goals, bondIds: [...asked] });
    if (!result?.ok) return;
    discard();
    toast(MESSAGES.begun);
    onBegun();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Stack gap="tight">
          <Button
            busy={busy}
            missing={formatMissing({ [MESSAGES.wish]: wish.trim() === '' })}
            onPress={() => void begin()}
          >
            {MESSAGES.begin}
          </Button>
          <Button tone="plain" onPress={onBlank}>
            {MESSAGES.blank}
          </Button>
        </Stack>
      }
    >
      <RefusalNote refusal={refusal} />
      <PageHead over={MESSAGES.over} title={MESSAGES.head} note={MESSAGES.note} />
      {last.goals.map(({ goalId, title, unfinished }) => (
        <Card key={goalId}>
          <Choice
            label={title}
            options={OPTIONS}
            value={choices[goalId] ?? null}
            onChange={(choice) => change({ ...value, choices: { ...choices, [goalId]: choice } })}
            help={[MESSAGES.unfinished(unfinished.length), ...unfinished].join(' · ')}
          />
          <Field
            label={MESSAGES.sentence}
            value={notes[goalId] ?? ''}
            placeholder={MESSAGES.sentencePlaceholder}
            max={CARRY_NOTE_MAX}
            onChange={(note) => change({ ...value, notes: { ...notes, [goalId]: note } })}
          />
        </Card>
      ))}
      <Section title={MESSAGES.wish}>
        <Card>
          {last.wishLit ? <Paragraph tone="soft">{MESSAGES.wishLit}</Paragraph> : null}
          <Field
            label={MESSAGES.wish}
            value={wish}
            placeholder={MESSAGES.wishPlaceholder}
            max={WISH_MAX}
            onChange={(typed) => change({ ...value, wish: typed })}
          />
        </Card>
      </Section>
      {last.bonds.length > 0 ? (
        <Section title={MESSAGES.companions} note={MESSAGES.companionsNote}>
          <Card>
            {last.bonds.map(({ id, name, role, promise }) => (
              <SwitchRow
                key={id}
                label={name}
                help={[formatRole(role), promise].filter(Boolean).join(' · ')}
                on={asked.includes(id)}
                onChange={(on) =>
                  change({ ...value, asked: on ? [...asked, id] : asked.filter((one) => one !== id) })
                }
              />
            ))}
          </Card>
        </Section>
      ) : null}
    </Screen>
  );
}
