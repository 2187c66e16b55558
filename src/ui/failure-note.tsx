import { useContext, useEffect } from 'react';
import { View } from '@tarojs/components';
import { reveal } from '@/platform/focus';
import { InSheet } from './in-sheet';
import { StatusNote } from './status-note';
import { useElementId } from './use-element-id';

interface FailureNoteProps {
  readonly children: string;
  readonly tone?: 'amber' | 'danger';
  readonly title?: string;
}

/** Says that an action failed; scrolls itself into view and is announced, wherever it stands on the page. */
export function FailureNote({ children, tone = 'amber', title }: FailureNoteProps) {
  const id = useElementId('failure');
  const sheet = useContext(InSheet);
  useEffect(() => reveal(id, sheet), [id, sheet, children]);
  return (
    <View id={id}>
      <StatusNote tone={tone} alert {...(title === undefined ? {} : { title })}>
        {children}
      </StatusNote>
    </View>
  );
}
