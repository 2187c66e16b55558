import { useState } from 'react';
import type { NoticeEditor as View } from '@core/contract/notice';
import type { NextStep } from '@core/domain/eligibility/rule';
import type { NoticeContent } from '@core/domain/notice/notice';
import { deadlineOf } from '@core/domain/notice/notice';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Collapse } from '@/ui/collapse';
import { Field } from '@/ui/field';
import { DateField, SelectField } from '@/ui/picker-field';
import { Section } from '@/ui/section';
import { NOTICE_MESSAGES as MESSAGES } from '@/messages/notice';

const YEARS = [1, 2, 3, 4, 5].map((count) => ({ value: String(1 - count), label: String(count) }));

interface NoticeFieldsProps {
  readonly content: NoticeContent;
  readonly onChange: (content: NoticeContent) => void;
  readonly view: View;
}

/** What a notice says as a whole. Years are shown as those of the running round. */
export function NoticeFields({ content, onChange, view }: NoticeFieldsProps) {
  const [open, setOpen] = useState(false);
  const set = (part: Partial<NoticeContent>): void => onChange({ ...content, ...part });
  const { steps } = content;
  const { round, more } = view;
  const setDeadline = (on: string): void => {
    const { deadline: _old, ...rest } = content;
    const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
    onChange(on === '' ? rest : { ...rest, deadline: { year: year - round, month, day } });
  };
  const setStep = (step: NextStep, text: string): void => {
    const { [step]: _old, ...rest } = steps;
    set({ steps: text === '' ? rest : { ...rest, [step]: text } });
  };
  return (
    <Section title={MESSAGES.whole}>
      <Card>
        <Field label={MESSAGES.place} max={40} value={content.place} onChange={(place) => set({ place })} />
        <Field
          label={MESSAGES.titleField}
          max={80}
          help={MESSAGES.titleHelp}
          value={content.title}
          onChange={(title) => set({ title })}
        />
        <SelectField
          label={MESSAGES.years}
          value={String(content.roundYears.first)}
          options={YEARS}
          help={MESSAGES.yearsHelp(round)}
          onChange={(first) => set({ roundYears: { first: Number(first), last: 0 } })}
        />
        {more ? (
          <Choice
            label={MESSAGES.counting}
            value={content.counting ?? 'cycle'}
            options={more.countings}
            onChange={(next) => {
              const { counting: _old, ...rest } = content;
              onChange(next === 'cycle' ? rest : { ...rest, counting: next });
            }}
          />
        ) : null}
        <Choice
          label={MESSAGES.reading}
          value={content.reading}
          options={view.readings}
          onChange={(reading) => set({ reading })}
        />
        <DateField
          label={MESSAGES.deadline}
          fields="day"
          value={deadlineOf(content, round) ?? ''}
          from={`${round - 1}-01-01`}
          to={`${round + 1}-12-31`}
          onChange={setDeadline}
        />
        {content.deadline ? (
          <Button tone="plain" small onPress={() => setDeadline('')}>
            {MESSAGES.noDeadline}
          </Button>
        ) : null}
      </Card>
      <Collapse title={MESSAGES.steps} open={open} onToggle={() => setOpen(!open)}>
        {view.steps.map(({ value, label }) => (
          <Field
            key={value}
            label={label}
            max={120}
            value={steps[value] ?? ''}
            onChange={(text) => setStep(value, text)}
          />
        ))}
      </Collapse>
    </Section>
  );
}
