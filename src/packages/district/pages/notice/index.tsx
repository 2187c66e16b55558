import { NoticeScreen } from '@/features/notice/notice-screen';

definePageConfig({ navigationBarTitleText: '通知', enablePullDownRefresh: true });

export default function NoticePage() {
  return <NoticeScreen />;
}
