import { CodeScreen } from '@/features/vote/code-screen';

export default function CodePage() {
  return <CodeScreen />;
}
