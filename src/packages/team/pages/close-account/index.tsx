import { CloseAccountScreen } from '@/features/person/close-account-screen';

definePageConfig({ navigationBarTitleText: '注销账号', enablePullDownRefresh: true });

export default function CloseAccountPage() {
  return <CloseAccountScreen />;
}
