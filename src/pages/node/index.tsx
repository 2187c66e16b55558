import { QuoteSection } from '@/features/quote/quote-section';
import { NodeScreen } from '@/features/timeline/node-screen';

definePageConfig({ navigationBarTitleText: '成长节点', enablePullDownRefresh: true });

export default function NodePage() {
  return <NodeScreen quotes={(opened) => <QuoteSection {...opened} />} />;
}
