import { PageContainer } from '@tarojs/components';

/** An empty page container: WeChat's back button and back swipe close it, and with it the sheet, before the page. */
export function BackGuard({ onBack }: { readonly onBack: () => void }) {
  return <PageContainer show overlay={false} duration={1} customStyle="height:0" onAfterLeave={onBack} />;
}
