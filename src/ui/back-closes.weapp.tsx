import { PageContainer } from '@tarojs/components';

/**
 * Makes the next system back (the swipe, Android's key) call `onBack` instead of leaving the page: WeChat leaves an open
 * page container first. This one is empty.
 */
export function BackCloses({ onBack }: { readonly onBack: () => void }) {
  return <PageContainer show overlay={false} duration={0} onBeforeLeave={onBack} />;
}
