import { HiddenScreen } from '@/features/vote/hidden-screen';

export default function HiddenPage() {
  return <HiddenScreen />;
}
