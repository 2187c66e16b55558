import { ExampleScreen } from '@/features/example/example-screen';

export default function ExamplePage() {
  return <ExampleScreen />;
}
