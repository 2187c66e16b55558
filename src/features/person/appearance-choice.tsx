import { useState } from 'react';
import { canChooseTheme } from '@/platform/appearance';
import { saveScale, saveTheme, preferredScale, preferredTheme } from '@/platform/appearance-preferences';
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
  const chosen = preferredScale();
  return SCALES.find(({ value }) => value === String(chosen ?? ''))?.value ?? '';
};

/** Chooses type size and theme; the default follows the system, a change applies at once. */
export function AppearanceChoice() {
  const [scale, setScale] = useState(scaleNow);
  const [theme, setTheme] = useState<ThemeChoice>(() => preferredTheme() ?? '');
  return (
    <Section title={MESSAGES.show}>
      <Card>
        <Choice
          label={MESSAGES.type}
          options={SCALES}
          value={scale}
          onChange={(value) => {
            setScale(value);
            saveScale(value === '' ? undefined : Number(value));
          }}
        />
        {canChooseTheme ? (
          <Choice
            label={MESSAGES.theme}
            options={THEMES}
            value={theme}
            onChange={(value) => {
              setTheme(value);
              saveTheme(value === '' ? undefined : value);
            }}
          />
        ) : null}
      </Card>
    </Section>
  );
}
