/** One call of the mini-program to the cloud, answered by the test. */
export type CloudFunction = (name: string, data: unknown) => Promise<unknown>;

/**
 * One upload into the cloud's storage: from a path of the phone to a path there; gives the file's id. `picked` are the
 * bytes of a file picked from a chat.
 */
export type CloudUpload = (filePath: string, cloudPath: string, picked?: Buffer) => Promise<string>;

const PICKED_PATH = 'wxfile://tmp';

export interface Navigation {
  readonly open: (url: string, how: 'push' | 'replace' | 'tab' | 'restart') => void;
  readonly back: (steps: number) => void;
}

/** What the person and the phone answer; a test changes it as it goes. */
export interface Phone {
  theme: 'light' | 'dark';
  fontSizeScaleFactor: number;
  /** Width of the screen in px. */
  width: number;
  online: boolean;
  /** The answer to the next dialogs. */
  agrees: boolean;
  file: { readonly name: string; readonly base64: string } | undefined;
  /** Pictures in the album, as their paths on the phone. */
  album: readonly string[];
  /** What the camera reads: the text of a code, or why there is none. */
  scanned: { readonly result: string } | { readonly errMsg: string };
  /** How often the page in front was scrolled by the program. */
  pageScrolls: number;
  /** The answer when it is asked whether messages may be sent. */
  subscribes: boolean;
  /** Tells the mini-program that WeChat has downloaded a newer version; set by the mini-program. */
  updateReady: () => void;
  /** Whether the person agreed to the privacy guide; until then WeChat holds such calls back and asks the app. */
  privacyAgreed: boolean;
}

/** Told when the phone's theme changes. */
export type ThemeListener = (state: { readonly theme: Phone['theme'] }) => void;

interface Options {
  readonly success?: (value: unknown) => void;
  readonly fail?: (error: unknown) => void;
  readonly complete?: (value: unknown) => void;
  readonly [key: string]: unknown;
}

interface Made {
  readonly phone: Phone;
  readonly storage: Map<string, unknown>;
  readonly callFunction: CloudFunction;
  readonly uploadFile: CloudUpload;
  readonly navigation: Navigation;
  readonly shownMessages: string[];
  readonly themeListeners: Set<ThemeListener>;
  /** Tells the loader that an answer is on its way. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

const copy = (value: unknown): unknown =>
  value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);

/** Makes the `wx` of one phone: only names that WeChat has, only behaviour that our screens rest on. */
export const makeWx = ({
  phone,
  storage,
  callFunction,
  uploadFile,
  navigation,
  shownMessages,
  themeListeners,
  track,
}: Made): Record<string, unknown> => {
  const answer = (options: Options | undefined, value: unknown): Promise<unknown> => {
    const given = track(Promise.resolve(value));
    void given.then((result) => {
      options?.success?.(result);
      options?.complete?.(result);
    });
    return given;
  };
  /** As WeChat does: a call without callbacks returns a promise that is rejected. */
  const refuse = (options: Options | undefined, errMsg: string): Promise<unknown> | undefined => {
    const told = track(Promise.resolve()).then(() => {
      options?.fail?.({ errMsg });
      options?.complete?.({ errMsg });
    });
    if (options?.success ?? options?.fail ?? options?.complete) return undefined;
    return told.then(() => Promise.reject(Object.assign(new Error(errMsg), { errMsg })));
  };
  const accept = (options?: Options): unknown => answer(options, { errMsg: 'ok' });
  const deaf = (): undefined => undefined;
  const networkListeners = new Set<(state: unknown) => void>();
  const go = (how: 'push' | 'replace' | 'tab' | 'restart') => (options: Options) => {
    navigation.open(String(options.url), how);
    return accept(options);
  };
  let askPrivacy: ((resolve: (decision: { event: string }) => void) => void) | undefined;
  /** Holds a call back until the person has agreed, as WeChat does for what it calls private. */
  const withPrivacy = (options: Options, run: () => unknown): unknown => {
    if (phone.privacyAgreed || !askPrivacy) return run();
    const ask = askPrivacy;
    return new Promise((resolve) =>
      ask(({ event }) => {
        phone.privacyAgreed = event === 'agree';
        resolve(phone.privacyAgreed ? run() : refuse(options, 'fail privacy permission is not authorized'));
      }),
    );
  };
  const system = {
    platform: 'ios',
    system: 'iOS 17.0',
    SDKVersion: '3.6.0',
    pixelRatio: 2,
    get windowWidth() {
      return phone.width;
    },
    windowHeight: 844,
  };

  return {
    canIUse: () => true,
    onNeedPrivacyAuthorization: (listen: typeof askPrivacy) => (askPrivacy = listen),
    openPrivacyContract: accept,
    getSystemInfoSync: () => ({ ...system, theme: phone.theme }),
    getSystemInfo: (options: Options) => answer(options, system),
    getWindowInfo: () => system,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => ({ ...system, theme: phone.theme, fontSizeScaleFactor: phone.fontSizeScaleFactor }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop' } }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    onThemeChange: (listen: ThemeListener) => themeListeners.add(listen),
    offThemeChange: (listen: ThemeListener) => themeListeners.delete(listen),
    onNetworkStatusChange: (listen: (state: unknown) => void) => networkListeners.add(listen),
    offNetworkStatusChange: (listen: (state: unknown) => void) => networkListeners.delete(listen),
    getNetworkType: (options?: Options) => answer(options, { networkType: phone.online ? 'wifi' : 'none' }),
    getStorageSync: (key: string) => copy(storage.get(key)) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, copy(value)),
    removeStorageSync: (key: string) => void storage.delete(key),
    navigateTo: go('push'),
    redirectTo: go('replace'),
    switchTab: go('tab'),
    reLaunch: go('restart'),
    navigateBack: (options: Options = {}) => {
      navigation.back(Number(options.delta ?? 1));
      return accept(options);
    },
    setNavigationBarTitle: accept,
    setNavigationBarColor: accept,
    setBackgroundColor: accept,
    pageScrollTo: (options: Options) => {
      phone.pageScrolls += 1;
      return accept(options);
    },
    stopPullDownRefresh: accept,
    showToast: (options: Options) => {
      shownMessages.push(String(options.title));
      return accept(options);
    },
    hideToast: accept,
    showLoading: accept,
    hideLoading: accept,
    showModal: (options: Options) => {
      shownMessages.push(String(options.title));
      return answer(options, { confirm: phone.agrees, cancel: !phone.agrees });
    },
    setClipboardData: (options: Options) => {
      storage.set('clipboard', options.data);
      return accept(options);
    },
    getRandomValues: ({ length, ...options }: Options) =>
      answer(options, {
        randomValues: Uint8Array.from({ length: Number(length) }, () => Math.floor(Math.random() * 256))
          .buffer,
      }),
    chooseMessageFile: (options: Options) =>
      withPrivacy(options, () =>
        phone.file
          ? answer(options, {
              tempFiles: [
                {
                  name: phone.file.name,
                  path: PICKED_PATH,
                  size: Math.floor(phone.file.base64.length * 0.75),
                },
              ],
            })
          : refuse(options, 'chooseMessageFile:fail cancel'),
      ),
    scanCode: (options: Options) =>
      'errMsg' in phone.scanned ? refuse(options, phone.scanned.errMsg) : answer(options, phone.scanned),
    requestSubscribeMessage: (options: Options) => {
      shownMessages.push('requestSubscribeMessage');
      const decision = phone.subscribes ? 'accept' : 'reject';
      const ids = options.tmplIds as readonly string[];
      return answer(options, { errMsg: 'ok', ...Object.fromEntries(ids.map((id) => [id, decision])) });
    },
    chooseMedia: (options: Options) =>
      withPrivacy(options, () =>
        phone.album.length > 0
          ? answer(options, {
              type: 'image',
              tempFiles: phone.album
                .slice(0, Number(options.count))
                .map((tempFilePath) => ({ tempFilePath, size: 100_000, fileType: 'image' })),
            })
          : refuse(options, 'chooseMedia:fail cancel'),
      ),
    compressImage: (options: Options) =>
      answer(options, { tempFilePath: String(options.src).replace(/^wxfile:/, 'wxfile://small') }),
    previewImage: (options: Options) => {
      shownMessages.push(`previewImage ${String(options.current)}`);
      return accept(options);
    },
    getFileSystemManager: () => ({
      readFile: (options: Options) => answer(options, { data: phone.file?.base64 ?? '' }),
      getFileInfo: (options: Options) => answer(options, { size: 1024 }),
    }),
    getUpdateManager: () => ({
      onUpdateReady: (listen: () => void) => (phone.updateReady = listen),
      applyUpdate: () => shownMessages.push('applyUpdate'),
    }),
    showShareMenu: accept,
    hideShareMenu: accept,
    nextTick: (run: () => void) => setTimeout(run),
    cloud: {
      init: deaf,
      uploadFile: (options: Options) => {
        const sent = track(
          phone.online
            ? uploadFile(
                String(options.filePath),
                String(options.cloudPath),
                options.filePath === PICKED_PATH && phone.file
                  ? Buffer.from(phone.file.base64, 'base64')
                  : undefined,
              )
            : Promise.reject(new Error('offline')),
        );
        void sent.then(
          (fileID) => options.success?.({ fileID, statusCode: 200, errMsg: 'cloud.uploadFile:ok' }),
          (cause: unknown) =>
            options.fail?.({ errCode: -1, errMsg: `cloud.uploadFile:fail ${String(cause)}` }),
        );
        return {
          abort: deaf,
          onProgressUpdate: (listen: (state: object) => void) => listen({ progress: 40 }),
        };
      },
      callFunction: (options: Options) => {
        const called = track(
          phone.online
            ? callFunction(String(options.name), copy(options.data))
            : Promise.reject(new Error('offline')),
        );
        const reply = called.then((result) => ({ result: copy(result), errMsg: 'cloud.callFunction:ok' }));
        return reply.then(
          (value) => {
            options.success?.(value);
            return value;
          },
          (cause: unknown) => {
            const error = { errCode: -1, errMsg: `cloud.callFunction:fail ${String(cause)}` };
            options.fail?.(error);
            throw error;
          },
        );
      },
    },
  };
};
