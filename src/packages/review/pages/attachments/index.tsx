import { AttachmentsScreen } from '@/features/attachment/attachments-screen';

definePageConfig({ navigationBarTitleText: '图片和文件', enablePullDownRefresh: true });

export default function AttachmentsPage() {
  return <AttachmentsScreen />;
}
