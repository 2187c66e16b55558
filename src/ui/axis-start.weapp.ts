/** Scrolls a node into view. */
export const useAxisStart = (id: string): Record<string, unknown> => ({ scrollIntoView: id });
