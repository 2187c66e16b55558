import { NumbersScreen } from '@/features/roster/numbers-screen';

definePageConfig({ navigationBarTitleText: '编号和国籍', enablePullDownRefresh: true });

export default function NumbersPage() {
  return <NumbersScreen />;
}
