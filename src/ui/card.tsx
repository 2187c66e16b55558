import type { PropsWithChildren, ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import { heading } from './press';
import { Tap } from './tap';
import { textOf, withText } from './text-of';
import './card.scss';

type CardProps = PropsWithChildren<{
  readonly title?: string;
  readonly note?: string;
  /** At the end of the title row: a tag or small button. */
  readonly aside?: ReactNode;
  readonly tone?: 'card' | 'wash' | 'warm' | 'amber' | 'flat';
  /** Makes the whole card one control, labelled by `label`. */
  readonly onPress?: () => void;
  readonly label?: string;
}>;

/** Groups related content. */
export function Card({ title, note, aside, tone = 'card', onPress, label, children }: CardProps) {
  const inside = (
    <>
      {title || aside ? (
        <View className="ui-card__head">
          <View className="ui-card__titles">
            {title ? (
              // a control has no headings inside
              <View className="ui-card__title" {...(onPress ? {} : heading)}>
                {title}
              </View>
            ) : null}
            {note ? <Text className="ui-card__note">{note}</Text> : null}
          </View>
          {aside}
        </View>
      ) : null}
      {children}
    </>
  );
  const className = `ui-card ui-card--${tone}`;
  return onPress ? (
    <Tap className={className} label={withText(label ?? title ?? '', textOf(aside))} onPress={onPress}>
      {inside}
    </Tap>
  ) : (
    <View className={className}>{inside}</View>
  );
}
