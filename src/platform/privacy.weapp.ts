import Taro from '@tarojs/taro';

/** Tells WeChat what the person decided; the call that waited for it goes on or fails. */
export type Decide = (agreed: boolean) => void;

/** The id of the button whose tap WeChat takes for consent. */
export const AGREE_ID = 'privacy-agree';

/** Asks each time a call needs a consent that was not given yet; the latest page to watch is the one that asks. */
export const watchPrivacy = (ask: (decide: Decide) => void): void => {
  Taro.onNeedPrivacyAuthorization((resolve) =>
    ask((agreed) => resolve(agreed ? { event: 'agree', buttonId: AGREE_ID } : { event: 'disagree' })),
  );
};

/** Opens the 隐私保护指引 that the operator declared to WeChat. */
export const openContract = (): void => void Taro.openPrivacyContract({});
