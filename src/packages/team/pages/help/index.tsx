import { ReadingScreen } from '@/features/person/reading-screen';
import { HELP_MESSAGES } from '@/messages/help';

definePageConfig({ navigationBarTitleText: '怎么用' });

export default function HelpPage() {
  return (
    <ReadingScreen
      title={HELP_MESSAGES.title}
      over={HELP_MESSAGES.over}
      head={HELP_MESSAGES.head}
      passages={HELP_MESSAGES.passages}
    />
  );
}
