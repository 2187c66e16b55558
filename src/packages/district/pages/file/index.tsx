import { FileScreen } from '@/features/application/file-screen';

export default function FilePage() {
  return <FileScreen />;
}
