export default defineAppConfig({
  pages: ['pages/today/index'],
  window: {
    navigationBarTitleText: '青程',
    navigationBarBackgroundColor: '@bar',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@page',
    backgroundTextStyle: '@pull',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
});
