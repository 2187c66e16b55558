import { Reading } from '@/features/person/reading';
import { HELP_WORDS } from '@/words/help';

export default function AboutPage() {
  return (
    <Reading
      title={HELP_WORDS.aboutTitle}
      over={HELP_WORDS.aboutOver}
      head={HELP_WORDS.aboutHead}
      passages={HELP_WORDS.aboutPassages}
      facts={[{ label: HELP_WORDS.licence, value: HELP_WORDS.licenceName }]}
    />
  );
}
