import { CompanionsScreen } from '@/features/companion/companions-screen';

export default function CompanionsPage() {
  return <CompanionsScreen />;
}
