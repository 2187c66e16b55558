import Taro from '@tarojs/taro';
import type { CloudEvent, Delivery } from './delivery';

let opened = false;

const open = (): void => {
  if (opened) return;
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {});
  opened = true;
};

/** Calls the cloud function `api`; -404… codes mean that it ran and failed, anything else that it was not reached. */
export const invoke = async (event: CloudEvent): Promise<Delivery> => {
  open();
  try {
    const { result } = await Taro.cloud.callFunction({ name: 'api', data: event });
    return { reached: true, answer: result };
  } catch (failure) {
    const code = String((failure as { errCode?: number } | undefined)?.errCode ?? '');
    return code.startsWith('-404') ? { reached: true, answer: undefined } : { reached: false };
  }
};
