import { HouseScreen } from '@/features/youth-house/house-screen';

export default function HousePage() {
  return <HouseScreen />;
}
