/// <reference types="@tarojs/taro" />

declare module '*.png' {
  const address: string;
  export default address;
}
declare module '*.scss';
declare module '*.svg' {
  const address: string;
  export default address;
}

/** What the local cloud writes into the page it serves. */
interface LocalSession {
  /** Absent where the page's cookie identifies its calls. */
  readonly token?: string;
  readonly persons?: readonly { readonly openid: string; readonly label: string }[];
  readonly invoke?: string;
  /** Where a hosted big screen reads: the HTTP access of the function `wall`. */
  readonly wall?: string;
  /** Present where people sign in; `account` is the page of the signed-in person, absent for nobody. */
  readonly gateway?: { readonly account?: string; readonly label?: string };
}

interface Window {
  readonly __QINGCHENG__?: LocalSession;
}

declare const process: {
  readonly env: {
    readonly TARO_ENV?: 'weapp' | 'h5';
    readonly NODE_ENV?: string;
    readonly PAGE_FILES?: string;
  };
};

/** The cloud environment's id, set at build by TARO_APP_CLOUD_ENV; empty means the account's default. */
declare const CLOUD_ENV: string;

/** Every page of this build, as in `PAGE_FILES`. */
declare const BUILT_PAGES: readonly string[];
