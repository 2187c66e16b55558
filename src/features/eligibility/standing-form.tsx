import type { StandingInput, StandingView } from '@core/contract/eligibility';
import type { RuleId } from '@core/domain/eligibility/rule';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ConflictNote } from '@/ui/conflict-note';
import { PageHead } from '@/ui/page-head';
import { Paragraph } from '@/ui/paragraph';
import { DateField, SelectField } from '@/ui/picker-field';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { SwitchRow } from '@/ui/switch-row';
import { STANDING_MESSAGES as MESSAGES } from '@/messages/eligibility';
import { PeopleTicks } from './people-ticks';
import { PrincipalSection } from './principal-section';
import { AgeReadingSection } from './age-reading-section';

interface StandingFormProps {
  readonly collectiveId: string;
  readonly view: StandingView;
}

const inputOf = ({ version: _version, ...standing }: StandingView['standing']): StandingInput => standing;
const FIRST_YEAR = 2019;
const USUAL_AGE = 35;
const YEARS = Array.from({ length: 16 }, (_, index) => String(FIRST_YEAR + index));
const yearOptions = YEARS.map((year) => ({ value: year, label: year }));

/** Edits the facts that the 号长 enters once; saved on the device until submitted. */
export function StandingForm({ collectiveId, view }: StandingFormProps) {
  const { version } = view.standing;
  const draft = useDraft<StandingInput>(`standing.${collectiveId}`, inputOf(view.standing), version);
  const { mutate, busy, refusal } = useMutation('standing.settle');
  const { value } = draft;
  const set = (part: Partial<StandingInput>): void => draft.change({ ...value, ...part });
  const { bound } = view;
  const preset = view.presets.find(({ id }) => id === (bound ?? value.presetId));
  /** Whether the chosen notice has a rule; an older server does not say. */
  const asks = (rule: RuleId): boolean => preset?.rules?.includes(rule) ?? true;
  const youthAge = preset?.youthAge === undefined ? USUAL_AGE : preset.youthAge;
  const years = value.years ?? view.cycleYears;
  const setYears = (part: Partial<typeof years>): void => {
    const next = { ...years, ...part };
    set({ years: next.from <= next.to ? next : { from: next.from, to: next.from } });
  };
  const save = async (): Promise<void> => {
    // A principal outside the roster without a name counts as not set.
    const { principal } = value;
    const standing =
      principal?.seatId === null && principal.name.trim() === '' ? { ...value, principal: null } : value;
    const result = await mutate({ collectiveId, baseVersion: draft.baseVersion ?? version, standing });
    if (!result?.ok) {
      if (result?.code === 'stale-version')
        draft.rebase((result.current as StandingView['standing']).version);
      return;
    }
    draft.discard();
    toast(MESSAGES.saved);
    goBack();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button icon="check" busy={busy} onPress={() => void save()}>
          {MESSAGES.save}
        </Button>
      }
    >
      <PageHead title={MESSAGES.head} note={MESSAGES.note} over={MESSAGES.title} />
      <ConflictNote refusal={refusal} />
      {asks('E3') ? (
        <Section title={MESSAGES.responsible} note={MESSAGES.responsibleNote}>
          <PeopleTicks
            people={view.people}
            ticked={value.responsibleSeatIds}
            onTick={(responsibleSeatIds) => set({ responsibleSeatIds })}
          />
        </Section>
      ) : null}
      {asks('E5') ? (
        <PrincipalSection
          people={view.people}
          value={value.principal}
          onChange={(principal) => set({ principal })}
        />
      ) : null}
      <Card>
        {asks('E1') ? (
          <SwitchRow
            label={MESSAGES.wholeUnit}
            on={value.wholeUnit}
            onChange={(wholeUnit) => set({ wholeUnit })}
          />
        ) : null}
        {asks('E12') || asks('E17') ? (
          <SwitchRow label={MESSAGES.abroad} on={value.abroad} onChange={(abroad) => set({ abroad })} />
        ) : null}
        {asks('E12') ? (
          <SwitchRow
            label={MESSAGES.branch}
            on={value.leagueBranch}
            onChange={(leagueBranch) => set({ leagueBranch })}
          />
        ) : null}
      </Card>
      <Card>
        {bound !== undefined && preset ? (
          <Paragraph>{MESSAGES.bound(preset.place, preset.title)}</Paragraph>
        ) : (
          <SelectField
            label={MESSAGES.preset}
            value={value.presetId}
            options={view.presets.map(({ id, place, title, example }) => ({
              value: id,
              // The title of an example says that it is one.
              label: example ? title : `${place} · ${title}`,
            }))}
            onChange={(presetId) => set({ presetId })}
          />
        )}
        <SelectField
          label={MESSAGES.yearFrom}
          value={String(years.from)}
          options={yearOptions}
          help={MESSAGES.yearsHelp(view.cycleYears.from, view.cycleYears.to)}
          onChange={(from) => setYears({ from: Number(from) })}
        />
        <SelectField
          label={MESSAGES.yearTo}
          value={String(years.to)}
          options={yearOptions.filter(
            ({ value: year }) => Number(year) >= years.from && Number(year) < years.from + 5,
          )}
          onChange={(to) => setYears({ to: Number(to) })}
        />
        <DateField
          label={MESSAGES.reference}
          value={value.referenceDate ?? ''}
          fields="day"
          help={MESSAGES.referenceHelp}
          onChange={(referenceDate) => set({ referenceDate: referenceDate || null })}
        />
        {value.referenceDate === null ? null : (
          <Button tone="plain" small onPress={() => set({ referenceDate: null })}>
            {MESSAGES.referenceClear}
          </Button>
        )}
      </Card>
      {youthAge === null || bound !== undefined ? null : (
        <AgeReadingSection age={youthAge} value={value.reading} onChange={(reading) => set({ reading })} />
      )}
    </Screen>
  );
}
