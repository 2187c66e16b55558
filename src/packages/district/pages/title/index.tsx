import { TitleScreen } from '@/features/district/title-screen';

definePageConfig({ navigationBarTitleText: '称号集体', enablePullDownRefresh: true });

export default function TitlePage() {
  return <TitleScreen />;
}
