import { FlowScreen } from '@/features/application/flow-screen';

export default function FlowPage() {
  return <FlowScreen />;
}
