import { QuotePart } from '@/features/quote/quote-part';
import { NodeScreen } from '@/features/timeline/node-screen';

export default function NodePage() {
  return <NodeScreen quotes={(opened) => <QuotePart {...opened} />} />;
}
