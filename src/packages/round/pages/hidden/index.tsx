import { PrivacyScreen } from '@/features/vote/privacy/privacy-screen';

definePageConfig({ navigationBarTitleText: '谁能看到什么' });

export default function HiddenPage() {
  return <PrivacyScreen />;
}
