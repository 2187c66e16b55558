import { WriteScreen } from '@/features/post/write-screen';

export default function WritePage() {
  return <WriteScreen />;
}
