import { Text } from '@tarojs/components';
import './prose.scss';

interface ProseProps {
  readonly children: string;
  readonly tone?: 'ink' | 'soft' | 'green' | 'warm' | 'amber';
  readonly size?: 'title' | 'head' | 'body' | 'note';
  readonly strong?: boolean;
}

/** Words that stand by themselves; line breaks are kept. */
export function Prose({ children, tone = 'ink', size = 'body', strong }: ProseProps) {
  return (
    <Text className={`ui-prose ui-prose--${tone} ui-prose--${size} ${strong ? 'ui-prose--strong' : ''}`}>
      {children}
    </Text>
  );
}
