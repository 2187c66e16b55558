import Taro from '@tarojs/taro';

/** Result of scanning a QR code. */
export interface Scan {
  /** `none`: cancelled; `no-camera`: scanning is unavailable, the text has to be pasted. */
  readonly kind: 'code' | 'none' | 'no-camera';
  readonly text: string;
}

/** Opens the camera and scans one QR code. */
export const scanCode = async (): Promise<Scan> => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return { kind: 'code', text: result };
  } catch (failure) {
    const { errMsg = '' } = (failure ?? {}) as { readonly errMsg?: string };
    return { kind: errMsg.includes('cancel') ? 'none' : 'no-camera', text: '' };
  }
};
