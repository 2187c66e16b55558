/** What came of holding the camera to a code. */
export interface Scan {
  /** `none`: closed without a code; `no-camera`: this phone or browser cannot, the text has to be pasted. */
  readonly kind: 'code' | 'none' | 'no-camera';
  readonly text: string;
}

/** A served page has no camera without https: the text is pasted. */
export const scanCode = async (): Promise<Scan> => ({ kind: 'no-camera', text: '' });
