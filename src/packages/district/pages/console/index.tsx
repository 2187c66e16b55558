import { ConsoleScreen } from '@/features/district/console-screen';

export default function ConsolePage() {
  return <ConsoleScreen />;
}
