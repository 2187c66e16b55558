import { InnovationWriteScreen } from '@/features/innovation/innovation-write-screen';

definePageConfig({ navigationBarTitleText: '写五小', enablePullDownRefresh: true });

export default function InnovationWritePage() {
  return <InnovationWriteScreen />;
}
