import { createContext } from 'react';

/** Whether a field is inside a sheet: WeChat must be told that a text area is in a fixed layer. */
export const InSheet = createContext(false);
