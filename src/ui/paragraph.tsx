import { Text } from '@tarojs/components';
import './paragraph.scss';

interface ParagraphProps {
  readonly children: string;
  readonly size?: 'title' | 'head' | 'body' | 'note';
  readonly tone?: 'ink' | 'soft' | 'green' | 'warm' | 'amber';
  readonly strong?: boolean;
  readonly centre?: boolean;
}

/** Running text; preserves line breaks. */
export function Paragraph({ children, size = 'body', tone = 'ink', strong, centre }: ParagraphProps) {
  const classes = [
    'ui-paragraph',
    `ui-paragraph--${size}`,
    `ui-paragraph--${tone}`,
    strong ? 'ui-paragraph--strong' : '',
    centre ? 'ui-paragraph--centre' : '',
  ];
  return <Text className={classes.join(' ')}>{children}</Text>;
}
