import { useState } from 'react';

let count = 0;

/** An id for one element of the document that no other element has. */
export const useElementId = (kind: string): string => useState(() => `${kind}-${(count += 1)}`)[0];
