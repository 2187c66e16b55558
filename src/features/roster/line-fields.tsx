import { useState } from 'react';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { Fold } from '@/ui/fold';
import { DateField, SelectField } from '@/ui/picker-field';
import { LINE_WORDS } from '@/words/person';
import { MEMBER_WORDS as WORDS } from '@/words/roster';
import { readBirth, type LineDraft } from './line-form';

const GENDERS = [
  { value: '女', label: '女' },
  { value: '男', label: '男' },
  { value: '', label: WORDS.genderNone },
] as const;

/** The usual answers, and whatever stands there already. */
const politicsOptions = (now: string) =>
  [...new Set(['', ...WORDS.politicsOptions, now])].map((value) => ({
    value,
    label: value === '' ? WORDS.politicsNone : value,
  }));

interface LineFieldsProps {
  readonly value: LineDraft;
  readonly onChange: (value: LineDraft) => void;
}

/** Everything one line of the roster holds; what is seldom changed is folded away. */
export function LineFields({ value, onChange }: LineFieldsProps) {
  const [open, setOpen] = useState(false);
  const set = (part: Partial<LineDraft>): void => onChange({ ...value, ...part });
  return (
    <>
      <Card>
        <Field
          label={LINE_WORDS.name}
          value={value.name}
          onChange={(name) => set({ name })}
          {...(value.name.trim() ? {} : { error: WORDS.nameWrong })}
        />
        <Field
          label={LINE_WORDS.birth}
          value={value.birth}
          onChange={(birth) => set({ birth })}
          help={WORDS.birthHelp}
          {...(readBirth(value.birth) ? {} : { error: WORDS.birthWrong })}
        />
        <Field label={LINE_WORDS.post} value={value.post} onChange={(post) => set({ post })} max={30} />
      </Card>
      <Fold title={WORDS.more} note={WORDS.moreNote} open={open} onToggle={() => setOpen(!open)}>
        <Choice
          label={LINE_WORDS.gender}
          options={GENDERS}
          value={value.gender}
          onChange={(gender) => set({ gender })}
        />
        <SelectField
          label={LINE_WORDS.politics}
          options={politicsOptions(value.politics ?? '')}
          value={value.politics ?? ''}
          onChange={(politics) => set({ politics })}
        />
        <DateField
          label={LINE_WORDS.joinedPost}
          fields="month"
          openAt="2020-07"
          value={value.joinedPost}
          onChange={(joinedPost) => set({ joinedPost })}
        />
        <Field
          label={LINE_WORDS.volunteerNo}
          value={value.volunteerNo}
          onChange={(volunteerNo) => set({ volunteerNo })}
          max={30}
        />
        <Field
          label={LINE_WORDS.nationality}
          value={value.nationality}
          onChange={(nationality) => set({ nationality })}
          placeholder={WORDS.nationalityPlaceholder}
          max={20}
        />
        <Field
          label={LINE_WORDS.phone}
          value={value.phone}
          onChange={(phone) => set({ phone })}
          kind="number"
          max={20}
        />
      </Fold>
    </>
  );
}
