import { ExperiencePaperScreen } from '@/features/experience-paper/experience-paper-screen';

definePageConfig({ navigationBarTitleText: '经验交流材料', enablePullDownRefresh: true });

export default function PaperPage() {
  return <ExperiencePaperScreen />;
}
