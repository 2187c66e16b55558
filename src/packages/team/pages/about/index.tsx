import { Reading } from '@/features/person/reading';
import { HELP_MESSAGES } from '@/messages/help';

export default function AboutPage() {
  return (
    <Reading
      title={HELP_MESSAGES.aboutTitle}
      over={HELP_MESSAGES.aboutOver}
      head={HELP_MESSAGES.aboutHead}
      passages={HELP_MESSAGES.aboutPassages}
      facts={[{ label: HELP_MESSAGES.licence, value: HELP_MESSAGES.licenceName }]}
    />
  );
}
