import { SignScreen } from '@/features/sign/sign-screen';

definePageConfig({ navigationBarTitleText: '鼓励标识', enablePullDownRefresh: true });

export default function SignPage() {
  return <SignScreen />;
}
