/** Result of scanning a QR code. */
export interface Scan {
  /** `none`: cancelled; `no-camera`: scanning is unavailable, the text has to be pasted. */
  readonly kind: 'code' | 'none' | 'no-camera';
  readonly text: string;
}

/** Unavailable: the camera needs https. */
export const scanCode = async (): Promise<Scan> => ({ kind: 'no-camera', text: '' });
