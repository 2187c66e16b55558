import Taro from '@tarojs/taro';

/** Draws bytes from the phone's secure source; WeChat offers it asynchronously only. */
export const randomBytes = async (length: number): Promise<Uint8Array> => {
  const drawn: ArrayBuffer = await new Promise((resolve, reject) =>
    Taro.getRandomValues({
      length,
      success: ({ randomValues }) => resolve(randomValues),
      fail: reject,
    }),
  );
  return new Uint8Array(drawn);
};
