import { NoteScreen } from '@/features/timeline/note-screen';

definePageConfig({ navigationBarTitleText: '只给自己看', enablePullDownRefresh: true });

export default function NotePage() {
  return <NoteScreen />;
}
