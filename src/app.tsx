import './platform/older-engines';
import type { PropsWithChildren } from 'react';
import './app.scss';
import './styles/platform-base';
import './platform/typed-value';
import './platform/system-back';

/** App root; Taro renders the pages as children. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
