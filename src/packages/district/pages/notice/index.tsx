import { NoticeScreen } from '@/features/notice/notice-screen';

definePageConfig({ navigationBarTitleText: '通知' });

export default function NoticePage() {
  return <NoticeScreen />;
}
