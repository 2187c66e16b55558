import Taro from '@tarojs/taro';

/** Reads what was stored under a key; undefined when nothing was. */
export const readStored = (key: string): unknown => {
  const value: unknown = Taro.getStorageSync(key);
  return value === '' ? undefined : value;
};

/** Stores a JSON value; false when the phone has no room left. */
export const writeStored = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(key, value);
    return true;
  } catch {
    return false;
  }
};

export const forgetStored = (key: string): void => Taro.removeStorageSync(key);
