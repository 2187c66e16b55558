import { Reading } from '@/features/person/reading';
import { HELP_MESSAGES } from '@/messages/help';

export default function PrivacyPage() {
  return (
    <Reading
      title={HELP_MESSAGES.privacyTitle}
      over={HELP_MESSAGES.privacyOver}
      head={HELP_MESSAGES.privacyHead}
      passages={HELP_MESSAGES.privacyPassages}
    />
  );
}
