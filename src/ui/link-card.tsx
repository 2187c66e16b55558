import type { ComponentProps } from 'react';
import type { IconName } from '@/styles/icon-paths';
import { Card } from './card';
import { Icon } from './icon';
import { ListRow } from './list-row';

interface LinkCardProps extends Pick<ComponentProps<typeof ListRow>, 'title' | 'note' | 'onPress'> {
  readonly icon: IconName;
}

/** A card that leads to another page. */
export function LinkCard({ icon, ...row }: LinkCardProps) {
  return (
    <Card>
      <ListRow {...row} leading={<Icon name={icon} />} />
    </Card>
  );
}
