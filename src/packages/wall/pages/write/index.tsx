import { WriteScreen } from '@/features/post/write-screen';

definePageConfig({ navigationBarTitleText: '写进展', enablePullDownRefresh: true });

export default function WritePage() {
  return <WriteScreen />;
}
