import { CardEditScreen } from '@/features/growth-card/card-edit-screen';

definePageConfig({ navigationBarTitleText: '填写成长卡', enablePullDownRefresh: true });

export default function CardEditPage() {
  return <CardEditScreen />;
}
