import { PicturesScreen } from '@/features/picture/pictures-screen';

export default function PicturesPage() {
  return <PicturesScreen />;
}
