import type { PropsWithChildren } from 'react';
import { Text, View } from '@tarojs/components';
import { Avatar } from './avatar';
import './comment-card.scss';

type CommentCardProps = PropsWithChildren<{
  readonly name: string;
  /** Role and day. */
  readonly note: string;
  readonly text: string;
}>;

/** A person's comment; the reply is passed as children. */
export function CommentCard({ name, note, text, children }: CommentCardProps) {
  return (
    <View className="ui-comment">
      <View className="ui-comment__head">
        <Avatar name={name} />
        <View className="ui-comment__who">
          <Text className="ui-comment__name">{name}</Text>
          <Text className="ui-comment__note">{note}</Text>
        </View>
      </View>
      <Text className="ui-comment__text">{text}</Text>
      {children}
    </View>
  );
}

/** Indented reply to a comment. */
export function CommentReply({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <View className="ui-comment__echo">
      <Text className="ui-comment__echo-label">{label}</Text>
      {text ? <Text className="ui-comment__echo-text">{text}</Text> : null}
    </View>
  );
}
