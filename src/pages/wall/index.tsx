import { WallScreen } from '@/features/wall/wall-screen';

export default function WallPage() {
  return <WallScreen />;
}
