import { useState } from 'react';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { Collapse } from '@/ui/collapse';
import { DateField, SelectField } from '@/ui/picker-field';
import { NATIONALITIES, POLITICAL_STATUSES } from '@core/domain/roster-choice';
import { LINE_MESSAGES } from '@/messages/person';
import { MEMBER_MESSAGES as MESSAGES } from '@/messages/roster';
import { optionsOf, readBirth, type LineDraft } from './line-form';

const GENDERS = [
  { value: '女', label: '女' },
  { value: '男', label: '男' },
  { value: '', label: MESSAGES.genderNone },
] as const;

interface LineFieldsProps {
  readonly value: LineDraft;
  readonly onChange: (value: LineDraft) => void;
}

/** Edits the fields of one roster line; rarely changed ones are collapsed. */
export function LineFields({ value, onChange }: LineFieldsProps) {
  const [open, setOpen] = useState(false);
  const set = (part: Partial<LineDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      <Card>
        <Field
          label={LINE_MESSAGES.name}
          value={value.name}
          onChange={(name) => set({ name })}
          {...(value.name.trim() ? {} : { error: MESSAGES.nameWrong })}
        />
        <Field
          label={LINE_MESSAGES.birth}
          value={value.birth}
          onChange={(birth) => set({ birth })}
          help={MESSAGES.birthHelp}
          {...(readBirth(value.birth) ? {} : { error: MESSAGES.birthWrong })}
        />
        <Field label={LINE_MESSAGES.post} value={value.post} onChange={(post) => set({ post })} max={30} />
      </Card>
      <Collapse title={MESSAGES.more} note={MESSAGES.moreNote} open={open} onToggle={() => setOpen(!open)}>
        <Choice
          label={LINE_MESSAGES.gender}
          options={GENDERS}
          value={value.gender}
          onChange={(gender) => set({ gender })}
        />
        <SelectField
          label={LINE_MESSAGES.politics}
          options={optionsOf(POLITICAL_STATUSES, value.politics ?? '')}
          value={value.politics ?? ''}
          onChange={(politics) => set({ politics })}
        />
        <DateField
          label={LINE_MESSAGES.joinedPost}
          fields="month"
          openAt="2020-07"
          value={value.joinedPost}
          onChange={(joinedPost) => set({ joinedPost })}
        />
        <Field
          label={LINE_MESSAGES.volunteerNo}
          value={value.volunteerNo}
          onChange={(volunteerNo) => set({ volunteerNo })}
          max={30}
        />
        <SelectField
          label={LINE_MESSAGES.nationality}
          options={optionsOf(NATIONALITIES, value.nationality)}
          value={value.nationality}
          onChange={(nationality) => set({ nationality })}
        />
        <Field
          label={LINE_MESSAGES.phone}
          value={value.phone}
          onChange={(phone) => set({ phone })}
          kind="number"
          max={20}
        />
      </Collapse>
    </>
  );
}
