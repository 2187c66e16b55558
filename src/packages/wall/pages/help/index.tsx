import { HelpScreen } from '@/features/help/help-screen';

export default function HelpPage() {
  return <HelpScreen />;
}
