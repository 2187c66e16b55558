import { BodyScreen } from '@/features/district/body-screen';

definePageConfig({ navigationBarTitleText: '推荐单位工作台', enablePullDownRefresh: true });

export default function BodyPage() {
  return <BodyScreen />;
}
