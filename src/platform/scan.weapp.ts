import Taro from '@tarojs/taro';

/** What came of holding the camera to a code. */
export interface Scan {
  /** `none`: closed without a code; `no-camera`: this phone or browser cannot, the text has to be pasted. */
  readonly kind: 'code' | 'none' | 'no-camera';
  readonly text: string;
}

/** Opens the camera and reads one square code. */
export const scanCode = async (): Promise<Scan> => {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return { kind: 'code', text: result };
  } catch {
    return { kind: 'none', text: '' };
  }
};
