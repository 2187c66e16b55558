import { useState } from 'react';
import { canChooseTheme } from '@/platform/appearance';
import { chooseScale, chooseTheme, chosenScale, chosenTheme } from '@/platform/chosen-look';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Section } from '@/ui/section';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';

const SCALES = [
  { value: '', label: MESSAGES.typeSystem },
  { value: '1.2', label: MESSAGES.typeLarge },
  { value: '1.4', label: MESSAGES.typeLargest },
] as const;
const THEMES = [
  { value: '', label: MESSAGES.themeSystem },
  { value: 'light', label: MESSAGES.themeLight },
  { value: 'dark', label: MESSAGES.themeDark },
] as const;

type ScaleChoice = (typeof SCALES)[number]['value'];
type ThemeChoice = (typeof THEMES)[number]['value'];

const scaleNow = (): ScaleChoice => {
  const chosen = chosenScale();
  return SCALES.find(({ value }) => value === String(chosen ?? ''))?.value ?? '';
};

/** Follows the phone unless the person says otherwise; it shows at once. */
export function LookChoice() {
  const [scale, setScale] = useState(scaleNow);
  const [theme, setTheme] = useState<ThemeChoice>(() => chosenTheme() ?? '');
  return (
    <Section title={MESSAGES.show}>
      <Card>
        <Choice
          label={MESSAGES.type}
          options={SCALES}
          value={scale}
          onChange={(value) => {
            setScale(value);
            chooseScale(value === '' ? undefined : Number(value));
          }}
        />
        {canChooseTheme ? (
          <Choice
            label={MESSAGES.theme}
            options={THEMES}
            value={theme}
            onChange={(value) => {
              setTheme(value);
              chooseTheme(value === '' ? undefined : value);
            }}
          />
        ) : null}
      </Card>
    </Section>
  );
}
