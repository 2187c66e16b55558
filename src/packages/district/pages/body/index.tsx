import { BodyScreen } from '@/features/district/body-screen';

export default function BodyPage() {
  return <BodyScreen />;
}
