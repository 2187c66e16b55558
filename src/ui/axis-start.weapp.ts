/** Brings a node of the axis into sight. */
export const useAxisStart = (id: string): Record<string, unknown> => ({ scrollIntoView: id });
