import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import { Avatar } from './avatar';
import './speech.scss';

type SpeechProps = PropsWithChildren<{
  readonly name: string;
  /** The role, the day. */
  readonly note: string;
  readonly text: string;
}>;

/** What somebody said, in their own paper slip; the answer stands below it as children. */
export function Speech({ name, note, text, children }: SpeechProps) {
  return (
    <View className="ui-speech">
      <View className="ui-speech__head">
        <Avatar name={name} />
        <View className="ui-speech__who">
          <Text className="ui-speech__name">{name}</Text>
          <Text className="ui-speech__note">{note}</Text>
        </View>
      </View>
      <Text className="ui-speech__text">{text}</Text>
      {children}
    </View>
  );
}

/** The answer to it, set in from the edge. */
export function SpeechEcho({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <View className="ui-speech__echo">
      <Text className="ui-speech__echo-label">{label}</Text>
      {text ? <Text className="ui-speech__echo-text">{text}</Text> : null}
    </View>
  );
}
