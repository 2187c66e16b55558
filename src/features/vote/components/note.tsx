import { View } from '@tarojs/components';
import { StatusNote } from '@/ui/status-note';
import './note.scss';

interface NoteProps {
  readonly children: string;
  readonly tone?: 'info' | 'good' | 'amber' | 'danger';
}

/** A status note with the spacing of a card. */
export function Note({ children, tone = 'info' }: NoteProps) {
  return (
    <View className="vote-note">
      <StatusNote tone={tone}>{children}</StatusNote>
    </View>
  );
}
