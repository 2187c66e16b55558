import type { PropsWithChildren } from 'react';
import './app.scss';

/** Holds every page; Taro mounts it once. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
