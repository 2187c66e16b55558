import { SessionScreen } from '@/features/youth-house/session-screen';

definePageConfig({ navigationBarTitleText: '志愿服务', enablePullDownRefresh: true });

export default function SessionPage() {
  return <SessionScreen />;
}
