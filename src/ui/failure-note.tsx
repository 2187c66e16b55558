import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { reveal } from '@/platform/focus';
import { StatusNote } from './status-note';

interface FailureNoteProps {
  readonly children: string;
  readonly tone?: 'amber' | 'danger';
  readonly title?: string;
}

let count = 0;

/** Says that an action failed; scrolls itself into view and is announced, wherever it stands on the page. */
export function FailureNote({ children, tone = 'amber', title }: FailureNoteProps) {
  const [id] = useState(() => `failure-${(count += 1)}`);
  useEffect(() => reveal(id), [id, children]);
  return (
    <View id={id}>
      <StatusNote tone={tone} alert {...(title === undefined ? {} : { title })}>
        {children}
      </StatusNote>
    </View>
  );
}
