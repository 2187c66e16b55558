import { ShareScreen } from '@/features/showcase/share-screen';

definePageConfig({ navigationBarTitleText: '分享到集体外', enablePullDownRefresh: true });

export default function SharePage() {
  return <ShareScreen />;
}
