import { Text } from '@tarojs/components';
import './words.scss';

interface WordsProps {
  readonly children: string;
  readonly size?: 'title' | 'head' | 'body' | 'note';
  readonly tone?: 'ink' | 'soft' | 'green' | 'warm' | 'amber';
  readonly strong?: boolean;
  readonly centre?: boolean;
}

/** Running text; line breaks that somebody typed stay. */
export function Words({ children, size = 'body', tone = 'ink', strong, centre }: WordsProps) {
  const classes = [
    'ui-words',
    `ui-words--${size}`,
    `ui-words--${tone}`,
    strong ? 'ui-words--strong' : '',
    centre ? 'ui-words--centre' : '',
  ];
  return <Text className={classes.join(' ')}>{children}</Text>;
}
