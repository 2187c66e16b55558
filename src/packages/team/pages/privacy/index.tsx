import { Reading } from '@/features/person/reading';
import { HELP_WORDS } from '@/words/help';

export default function PrivacyPage() {
  return (
    <Reading
      title={HELP_WORDS.privacyTitle}
      over={HELP_WORDS.privacyOver}
      head={HELP_WORDS.privacyHead}
      passages={HELP_WORDS.privacyPassages}
    />
  );
}
