import type { IconName } from '@/styles/icon-paths';
import { Icon } from './icon';
import { Tap } from './tap';
import './icon-button.scss';

interface IconButtonProps {
  readonly icon: IconName;
  /** Says in words what the icon means. */
  readonly label: string;
  readonly on?: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}

/** A small control of one icon; with `on` it shows whether something holds. */
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
