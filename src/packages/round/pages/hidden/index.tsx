import { PrivacyScreen } from '@/features/vote/privacy/privacy-screen';

definePageConfig({ navigationBarTitleText: '哪些藏得住' });

export default function HiddenPage() {
  return <PrivacyScreen />;
}
