import { PreviewScreen } from '@/features/wall/preview-screen';

export default function PreviewPage() {
  return <PreviewScreen />;
}
