import { CareScreen } from '@/features/care/care-screen';

export default function CarePage() {
  return <CareScreen />;
}
