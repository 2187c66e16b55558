import type { Question } from './toast';

/** A browser loads the newest version by itself. */
export const useUpdateRequest = (_question: Question): void => undefined;
