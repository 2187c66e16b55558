import Taro from '@tarojs/taro';

/** Passes the person's decision to WeChat, which resumes or fails the pending call. */
export type Decide = (agreed: boolean) => void;

/** Id of the button whose tap WeChat accepts as consent. */
export const AGREE_ID = 'privacy-agree';

/** Calls `ask` whenever an API needs consent; the latest registered page receives the call. */
export const watchPrivacy = (ask: (decide: Decide) => void): void => {
  Taro.onNeedPrivacyAuthorization((resolve) =>
    ask((agreed) => resolve(agreed ? { event: 'agree', buttonId: AGREE_ID } : { event: 'disagree' })),
  );
};

/** Opens the operator's 隐私保护指引. */
export const openContract = (): void => void Taro.openPrivacyContract({});
