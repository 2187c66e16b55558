import { ServiceScreen } from '@/features/youth-house/service-screen';

export default function HomePage() {
  return <ServiceScreen />;
}
