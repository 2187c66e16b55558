import Taro, { getCurrentPages, useRouter } from '@tarojs/taro';

export type Query = Readonly<Record<string, string | number | undefined>>;

const HOME = '/pages/today/index';

/** Prints a page's address, leaving out what is undefined. */
export const printAddress = (page: string, query: Query = {}): string => {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  return parts.length > 0 ? `${page}?${parts.join('&')}` : page;
};

export const openPage = (page: string, query?: Query): void =>
  void Taro.navigateTo({ url: printAddress(page, query) });

export const replacePage = (page: string, query?: Query): void =>
  void Taro.redirectTo({ url: printAddress(page, query) });

export const openTab = (page: string): void => void Taro.switchTab({ url: page });

/** Forgets the way here: after leaving a collective or deleting an account. */
export const restartAt = (page: string, query?: Query): void =>
  void Taro.reLaunch({ url: printAddress(page, query) });

/** Goes back, or home when the page was opened from outside (a share card, a code). */
export const goBack = (): void =>
  void (getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.reLaunch({ url: HOME }));

/** Reads the query of the current page, decoded. */
export const useQuery = (): Readonly<Record<string, string | undefined>> => {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      value === undefined ? value : decodeURIComponent(value),
    ]),
  );
};
