import type { ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { heading } from './press';
import './page-head.scss';

interface PageHeadProps {
  readonly over: string;
  readonly title: string;
  readonly note?: string;
  readonly aside?: ReactNode;
}

/** Heading of a screen: context, title and note. */
export function PageHead({ over, title, note, aside }: PageHeadProps) {
  return (
    <View className="ui-page-head">
      <View className="ui-page-head__words">
        <Text className="ui-page-head__over">{over}</Text>
        <View className="ui-page-head__title" {...heading}>
          {title}
        </View>
        {note ? <Text className="ui-page-head__note">{note}</Text> : null}
      </View>
      {aside}
    </View>
  );
}
