import { HubScreen } from '@/features/review/hub-screen';

export default function HubPage() {
  return <HubScreen />;
}
