import { HallScreen } from '@/features/showcase/hall-screen';

export default function HallPage() {
  return <HallScreen />;
}
