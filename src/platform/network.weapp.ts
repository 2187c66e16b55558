import Taro from '@tarojs/taro';

export const isOnline = async (): Promise<boolean> => (await Taro.getNetworkType()).networkType !== 'none';

/** Tells each change until the returned function is called. */
export const watchNetwork = (tell: (online: boolean) => void): (() => void) => {
  const listen = ({ isConnected }: { isConnected: boolean }): void => tell(isConnected);
  Taro.onNetworkStatusChange(listen);
  return () => Taro.offNetworkStatusChange(listen);
};
