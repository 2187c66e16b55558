import { Text, View } from '@tarojs/components';
import { named } from '@/ui/press';
import './key-code.scss';

interface KeyCodeProps {
  readonly label: string;
  readonly code: string;
  readonly note: string;
}

/** A large code to compare aloud. */
export function KeyCode({ label, code, note }: KeyCodeProps) {
  return (
    <View className="vote-code" {...named('img', `${label} ${Array.from(code).join(' ')}`)}>
      <Text className="vote-code__label">{label}</Text>
      <Text className={`vote-code__code ${code.length > 12 ? 'vote-code__code--long' : ''}`}>{code}</Text>
      <Text className="vote-code__note">{note}</Text>
    </View>
  );
}
