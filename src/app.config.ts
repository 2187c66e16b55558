/** Every page file under src/, found by config/pages.ts. */
const found = JSON.parse(process.env.PAGE_FILES ?? '[]') as string[];
const browser = process.env.TARO_ENV === 'h5';
const finished = process.env.NODE_ENV === 'production';

const HOME = 'pages/today/index';
const GALLERY = 'pages/gallery/index';
const TABS = [
  { pagePath: HOME, text: '今日', icon: 'today' },
  { pagePath: 'pages/card/index', text: '成长卡', icon: 'card' },
  { pagePath: 'pages/wall/index', text: '公示墙', icon: 'wall' },
  { pagePath: 'pages/team/index', text: '我的集体', icon: 'team' },
].filter((tab) => found.includes(tab.pagePath));

/** The big screen asks without a person's identity, which only a browser can do (src/platform/big-screen.h5.ts). */
const BIG_SCREEN = 'packages/wall/pages/screen/index';
const shown = found.filter((page) => browser || (page !== BIG_SCREEN && (page !== GALLERY || !finished)));
const main = shown.filter((page) => page.startsWith('pages/') && page !== HOME);
const packages = [
  ...new Set(shown.filter((page) => page.startsWith('packages/')).map((page) => page.split('/')[1] ?? '')),
];

/** Subpackages to preload per page; others are fetched when opened. */
const LIKELY: Readonly<Record<string, readonly string[]>> = {
  [HOME]: ['team', 'card', 'wall', 'vote'],
  'pages/card/index': ['card'],
  'pages/wall/index': ['wall', 'showcase'],
  'pages/team/index': ['team', 'vote', 'showcase', 'district', 'review', 'service', 'ideas'],
};
const preloadRule = Object.fromEntries(
  Object.entries(LIKELY)
    .filter(([page]) => found.includes(page))
    .map(([page, likely]) => [
      page,
      { network: 'all' as const, packages: likely.filter((name) => packages.includes(name)) },
    ]),
);

export default defineAppConfig({
  pages: [HOME, ...main],
  subPackages: packages.map((name) => ({
    root: `packages/${name}`,
    name,
    pages: shown
      .filter((page) => page.startsWith(`packages/${name}/`))
      .map((page) => page.replace(`packages/${name}/`, '')),
  })),
  preloadRule,
  ...(TABS.length < 2
    ? {}
    : {
        tabBar: {
          // src/ui/tab-bar.h5.tsx draws the browser's tab bar.
          custom: browser,
          color: '@tabWords',
          selectedColor: '@tabChosen',
          backgroundColor: '@tabBack',
          borderStyle: '@tabLine' as 'black',
          list: TABS.map(({ pagePath, text, icon }) => ({
            pagePath,
            text,
            iconPath: browser ? '' : `@${icon}Icon`,
            selectedIconPath: browser ? '' : `@${icon}Chosen`,
          })),
        },
      }),
  window: {
    navigationBarTitleText: '青程',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText' as 'black',
    backgroundColor: '@page',
    backgroundTextStyle: '@pull' as 'dark',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  ...(browser ? {} : { sitemapLocation: 'sitemap.json' }),
});
