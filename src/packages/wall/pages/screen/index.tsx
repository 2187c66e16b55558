import { BigScreen } from '@/features/wall/big-screen';

export default function BigScreenPage() {
  return <BigScreen />;
}
