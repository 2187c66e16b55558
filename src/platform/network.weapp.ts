import Taro from '@tarojs/taro';

export const isOnline = async (): Promise<boolean> => (await Taro.getNetworkType()).networkType !== 'none';

/** Calls `onChange` whenever connectivity changes; returns the unsubscribe function. */
export const watchNetwork = (onChange: (online: boolean) => void): (() => void) => {
  const listen = ({ isConnected }: { isConnected: boolean }): void => onChange(isConnected);
  Taro.onNetworkStatusChange(listen);
  return () => Taro.offNetworkStatusChange(listen);
};
