import { ReadingScreen } from '@/features/person/reading-screen';
import { HELP_MESSAGES } from '@/messages/help';

definePageConfig({ navigationBarTitleText: '关于青程' });

export default function AboutPage() {
  return (
    <ReadingScreen
      title={HELP_MESSAGES.aboutTitle}
      over={HELP_MESSAGES.aboutOver}
      head={HELP_MESSAGES.aboutHead}
      passages={HELP_MESSAGES.aboutPassages}
      facts={[{ label: HELP_MESSAGES.licence, value: HELP_MESSAGES.licenceName }]}
    />
  );
}
