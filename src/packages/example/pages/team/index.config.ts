// The one page that may be shown to anybody: everything on it is invented.
export default definePageConfig({
  navigationBarTitleText: '示例集体',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});
