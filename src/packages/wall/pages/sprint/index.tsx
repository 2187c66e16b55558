import { SprintScreen } from '@/features/help/sprint-screen';

definePageConfig({ navigationBarTitleText: '心愿冲刺', enablePullDownRefresh: true });

export default function SprintPage() {
  return <SprintScreen />;
}
