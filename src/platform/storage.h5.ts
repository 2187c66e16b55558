/** Reads a stored value; undefined when there is none. */
export const readStored = (key: string): unknown => {
  const text = window.localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Stores a JSON value; false when the quota is exceeded. */
export const writeStored = (key: string, value: unknown): boolean => {
  try {
    window.localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
};

export const removeStored = (key: string): void => window.localStorage.removeItem(key);
