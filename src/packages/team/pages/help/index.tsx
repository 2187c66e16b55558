import { Reading } from '@/features/person/reading';
import { HELP_WORDS } from '@/words/help';

export default function HelpPage() {
  return (
    <Reading
      title={HELP_WORDS.title}
      over={HELP_WORDS.over}
      head={HELP_WORDS.head}
      passages={HELP_WORDS.passages}
    />
  );
}
