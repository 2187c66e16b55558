import { OfficeScreen } from '@/features/district/office-screen';

definePageConfig({
  navigationBarTitleText: '人员与邀请',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

export default function OfficePage() {
  return <OfficeScreen />;
}
