import type { ClientError } from '../device/client-error';
import { View } from '@tarojs/components';
import { FailureNote } from '@/ui/failure-note';
import './note.scss';

interface ErrorNoteProps {
  readonly error: ClientError | null;
  /** What did not happen. */
  readonly title?: string;
}

/** Shows an error where the person looks; red only when a check of the client failed. */
export function ErrorNote({ error, title }: ErrorNoteProps) {
  if (!error) return null;
  return (
    <View className="vote-note">
      <FailureNote tone={error.severe ? 'danger' : 'amber'} {...(title === undefined ? {} : { title })}>
        {error.text}
      </FailureNote>
    </View>
  );
}
