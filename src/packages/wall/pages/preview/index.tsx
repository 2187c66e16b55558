import { PreviewScreen } from '@/features/wall/preview-screen';

definePageConfig({ navigationBarTitleText: '预览公示', enablePullDownRefresh: true });

export default function PreviewPage() {
  return <PreviewScreen />;
}
