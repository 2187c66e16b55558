import Taro, { getCurrentPages, useRouter } from '@tarojs/taro';
import { afterSheets } from './system-back';
import type { PageLink, PagePath, PageUrl, ParamArguments, ParamName, StackPath, TabPath } from './pages';

const HOME: TabPath = '/pages/today/index';

/** Formats a page's URL; undefined parameters are left out. */
export const formatUrl = <P extends PagePath>(page: P, ...[params]: ParamArguments<P>): PageUrl => {
  const query = Object.entries(params ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  return query.length > 0 ? `${page}?${query.join('&')}` : page;
};

export const openPage = <P extends StackPath>(page: P, ...params: ParamArguments<P>): void =>
  void Taro.navigateTo({ url: formatUrl(page, ...params) });

/** Opens a page that was chosen as data. */
export const openLink = ({ page, params }: PageLink): void =>
  void Taro.navigateTo({ url: formatUrl<PagePath>(page, params as never) });

export const replacePage = <P extends StackPath>(page: P, ...params: ParamArguments<P>): void =>
  void Taro.redirectTo({ url: formatUrl(page, ...params) });

/** Replaces the current page by one that was chosen as data. */
export const replaceLink = ({ page, params }: PageLink): void =>
  void Taro.redirectTo({ url: formatUrl<PagePath>(page, params as never) });

export const openTab = (page: TabPath): void => void Taro.switchTab({ url: page });

/** Clears the page stack and opens a page: after leaving a collective or deleting an account. */
export const restartAt = <P extends PagePath>(page: P, ...params: ParamArguments<P>): void =>
  void Taro.reLaunch({ url: formatUrl(page, ...params) });

/** Goes back; to the home page when the page was opened directly (a share card, a code). */
export const goBack = (): void =>
  afterSheets(() => void (getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.reLaunch({ url: HOME })));

/** Reads the parameters of the current page, decoded. */
export const usePageParams = (): { readonly [K in ParamName]?: string } => {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      value === undefined ? value : decodeURIComponent(value),
    ]),
  );
};
