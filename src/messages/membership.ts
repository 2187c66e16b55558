/** Told when the server no longer finds the person in the remembered collective. */
export const MEMBERSHIP_MESSAGES = {
  title: '您已不在这个集体里',
  text: '号长在花名册里登记了您离开。您写过的内容都还保存着；要回来，请号长恢复您的席位，再用邀请码加入。',
  join: '输邀请码',
  noted: '知道了',
} as const;
