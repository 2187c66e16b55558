import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { heading } from './press';
import './section.scss';

type SectionProps = PropsWithChildren<{
  readonly title: string;
  readonly note?: string;
  /** At the end of the title row: a small button. */
  readonly aside?: ReactNode;
}>;

/** Titled section of a screen. */
export function Section({ title, note, aside, children }: SectionProps) {
  return (
    <View className="ui-section">
      <View className="ui-section__head">
        <View className="ui-section__titles">
          <View className="ui-section__title" {...heading}>
            {title}
          </View>
          {note ? <Text className="ui-section__note">{note}</Text> : null}
        </View>
        {aside}
      </View>
      {children}
    </View>
  );
}
