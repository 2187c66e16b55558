import { YearsScreen } from '@/features/growth-card/years-screen';

definePageConfig({ navigationBarTitleText: '历年坐标轴', enablePullDownRefresh: true });

export default function YearsPage() {
  return <YearsScreen />;
}
