import Taro from '@tarojs/taro';

/** Reads a stored value; undefined when there is none. */
export const readStored = (key: string): unknown => {
  const value: unknown = Taro.getStorageSync(key);
  return value === '' ? undefined : value;
};

/** Stores a JSON value; false when the quota is exceeded. */
export const writeStored = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
};

export const removeStored = (key: string): void => Taro.removeStorageSync(key);
