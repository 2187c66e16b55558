import Taro from '@tarojs/taro';
import type { CloudEvent, CloudFunction, Delivery } from './delivery';

let opened = false;

const open = (): void => {
  if (opened) return;
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {});
  opened = true;
};

/** Calls a cloud function; -404… codes mean that it ran and failed, anything else that it was not reached. */
export const invoke = async (event: CloudEvent, to: CloudFunction = 'api'): Promise<Delivery> => {
  open();
  try {
    const { result } = await Taro.cloud.callFunction({ name: to, data: event });
    return { reached: true, answer: result };
  } catch (failure) {
    const code = String((failure as { errCode?: number } | undefined)?.errCode ?? '');
    return code.startsWith('-404') ? { reached: true, answer: undefined } : { reached: false };
  }
};
