import type { PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { press } from './press';
import type { Press } from './press-role';

type TapProps = PropsWithChildren<
  Omit<Press, 'role'> & {
    readonly role?: Press['role'];
    readonly className?: string;
    readonly style?: string;
  }
>;

/** Tappable view; every control is built on it. */
export function Tap({ className = '', style, children, role = 'button', ...props }: TapProps) {
  return (
    <View
      className={`ui-tap ${className}`}
      {...(style === undefined ? {} : { style })}
      hoverClass={props.disabled ? 'none' : 'ui-pressed'}
      hoverStayTime={70}
      {...press({ role, ...props })}
    >
      {children}
    </View>
  );
}
