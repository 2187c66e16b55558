import { createContext } from 'react';
import type { SheetBody } from '@/platform/sheet-body';

/** The body of the sheet that a part is in, null on a page: in WeChat fields and scrolling differ. */
export const InSheet = createContext<SheetBody | null>(null);
