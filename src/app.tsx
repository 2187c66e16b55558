import './platform/older-engines';
import type { PropsWithChildren } from 'react';
import { useUpdateRequest } from './platform/update';
import { UI_MESSAGES } from './messages/ui';
import './app.scss';
import './styles/platform-base';
import './platform/page-memory';
import './platform/scrollbar';
import './platform/typed-value';
import './platform/system-back';

/** App root; Taro renders the pages as children. */
export default function App({ children }: PropsWithChildren) {
  useUpdateRequest(UI_MESSAGES.update);
  return children;
}
