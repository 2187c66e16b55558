import Taro from '@tarojs/taro';

/** Returns cryptographically secure random bytes; WeChat's API is asynchronous. */
export const randomBytes = async (length: number): Promise<Uint8Array> => {
  const buffer: ArrayBuffer = await new Promise((resolve, reject) => {
    void Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(randomValues),
      fail: reject,
    });
  });
  return new Uint8Array(buffer);
};
