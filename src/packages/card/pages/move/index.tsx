import { CardMoveScreen } from '@/features/card-move/card-move-screen';

definePageConfig({ navigationBarTitleText: '转到另一个集体', enablePullDownRefresh: true });

export default function CardMovePage() {
  return <CardMoveScreen />;
}
