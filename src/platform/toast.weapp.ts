import Taro from '@tarojs/taro';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** Says one short sentence that needs no answer. */
export const toast = (text: string): void =>
  void Taro.showToast({ title: text, icon: 'none', duration: 2000 });

/** Asks before a destructive step; true when the person agrees. Button words hold four characters. */
export const ask = async ({ title, text, yes, no }: Question): Promise<boolean> => {
  const { confirm } = await Taro.showModal({ title, content: text, confirmText: yes, cancelText: no });
  return confirm;
};
