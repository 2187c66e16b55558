import { BoxScreen } from '@/features/wall/box-screen';

definePageConfig({ navigationBarTitleText: '投诉建议箱', enablePullDownRefresh: true });

export default function BoxPage() {
  return <BoxScreen />;
}
