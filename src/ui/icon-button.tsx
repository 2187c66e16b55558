import type { IconName } from '@/styles/icon-paths';
import { Icon } from './icon';
import { Tap } from './tap';
import './icon-button.scss';

interface IconButtonProps {
  readonly icon: IconName;
  /** Accessible name. */
  readonly label: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** Icon-only button; `on` highlights it. */
export function IconButton({ icon, label, on, disabled, onPress }: IconButtonProps) {
  return (
    <Tap
      className={`ui-icon-button ${on ? 'ui-icon-button--on' : ''}`}
      label={label}
      disabled={disabled}
      onPress={onPress}
    >
      <Icon name={icon} size="body" />
    </Tap>
  );
}
