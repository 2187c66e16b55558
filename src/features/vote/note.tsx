import { View } from '@tarojs/components';
import { StatusNote } from '@/ui/status-note';
import './note.scss';

interface NoteProps {
  readonly children: string;
  readonly tone?: 'info' | 'good' | 'amber' | 'danger';
}

/** A sentence among the cards of the room, at their distance. */
export function Note({ children, tone = 'info' }: NoteProps) {
  return (
    <View className="vote-note">
      <StatusNote tone={tone}>{children}</StatusNote>
    </View>
  );
}
