import Taro from '@tarojs/taro';
import type { CloudEvent, CloudFunction, Delivery } from './delivery';

let initialised = false;

const initialise = (): void => {
  if (initialised) return;
  Taro.cloud.init(CLOUD_ENV ? { env: CLOUD_ENV } : {});
  initialised = true;
};

/** Calls a cloud function; a -404… error code means that it ran and failed, any other that it was not reached. */
export const invoke = async (event: CloudEvent, to: CloudFunction = 'api'): Promise<Delivery> => {
  initialise();
  try {
    const { result } = await Taro.cloud.callFunction({ name: to, data: event });
    return { reached: true, answer: result };
  } catch (failure) {
    const code = String((failure as { errCode?: number } | undefined)?.errCode ?? '');
    return code.startsWith('-404') ? { reached: true, answer: undefined } : { reached: false };
  }
};
