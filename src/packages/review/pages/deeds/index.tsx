import { AchievementReportScreen } from '@/features/dossier/achievement-report-screen';

definePageConfig({ navigationBarTitleText: '事迹材料', enablePullDownRefresh: true });

export default function AchievementReportPage() {
  return <AchievementReportScreen />;
}
