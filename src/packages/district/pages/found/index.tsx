import { FoundScreen } from '@/features/district/found-screen';

export default function FoundPage() {
  return <FoundScreen />;
}
