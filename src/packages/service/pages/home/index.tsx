import { ServiceScreen } from '@/features/youth-house/service-screen';

definePageConfig({ navigationBarTitleText: '青少年之家', enablePullDownRefresh: true });

export default function HomePage() {
  return <ServiceScreen />;
}
