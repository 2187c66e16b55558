import { PicturesScreen } from '@/features/picture/pictures-screen';

definePageConfig({ navigationBarTitleText: '图片', enablePullDownRefresh: true });

export default function PicturesPage() {
  return <PicturesScreen />;
}
