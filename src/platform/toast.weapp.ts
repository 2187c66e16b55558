import Taro from '@tarojs/taro';

export interface Question {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** Shows a short message. */
export const toast = (text: string): void =>
  void Taro.showToast({ title: text, icon: 'none', duration: 2000 });

/** Asks for confirmation; true when confirmed. Button labels hold at most four characters. */
export const ask = async ({ title, text, yes, no }: Question): Promise<boolean> => {
  const { confirm } = await Taro.showModal({ title, content: text, confirmText: yes, cancelText: no });
  return confirm;
};
