/** Told when the server no longer finds the person in the remembered collective. */
export const MEMBERSHIP_MESSAGES = {
  title: '这个微信号已不在这个集体里',
  text: '也许您离开了，也许座位搬到了您的另一个微信号。写过的内容都还保存着。座位搬走了的，请用新的微信号打开；想回来的，请联系号长。',
  join: '输邀请码',
  noted: '知道了',
} as const;
