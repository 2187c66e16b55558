import './platform/older-engines';
import type { PropsWithChildren } from 'react';
import './app.scss';
import './styles/phone';

/** Holds every page; Taro mounts it once. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
