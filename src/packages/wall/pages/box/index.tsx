import { BoxScreen } from '@/features/wall/box-screen';

export default function BoxPage() {
  return <BoxScreen />;
}
