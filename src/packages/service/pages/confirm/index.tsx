import { ConfirmScreen } from '@/features/youth-house/confirm-screen';

definePageConfig({ navigationBarTitleText: '确认志愿服务', enablePullDownRefresh: true });

export default function ConfirmPage() {
  return <ConfirmScreen />;
}
