import { CardEditScreen } from '@/features/growth-card/card-edit-screen';

export default function CardEditPage() {
  return <CardEditScreen />;
}
