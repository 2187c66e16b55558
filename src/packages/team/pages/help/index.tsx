import { Reading } from '@/features/person/reading';
import { HELP_MESSAGES } from '@/messages/help';

export default function HelpPage() {
  return (
    <Reading
      title={HELP_MESSAGES.title}
      over={HELP_MESSAGES.over}
      head={HELP_MESSAGES.head}
      passages={HELP_MESSAGES.passages}
    />
  );
}
