import { TitleScreen } from '@/features/district/title-screen';

export default function TitlePage() {
  return <TitleScreen />;
}
