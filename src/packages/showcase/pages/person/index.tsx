import { PersonScreen } from '@/features/showcase/person-screen';

definePageConfig({ navigationBarTitleText: '初心展示', enablePullDownRefresh: true });

export default function PersonPage() {
  return <PersonScreen />;
}
