import { ReadingScreen } from '@/features/person/reading-screen';
import { HELP_MESSAGES } from '@/messages/help';

definePageConfig({ navigationBarTitleText: '我的信息去了哪里' });

export default function PrivacyPage() {
  return (
    <ReadingScreen
      title={HELP_MESSAGES.privacyTitle}
      over={HELP_MESSAGES.privacyOver}
      head={HELP_MESSAGES.privacyHead}
      passages={HELP_MESSAGES.privacyPassages}
    />
  );
}
