export default definePageConfig({ navigationBarTitleText: '初心展示', enablePullDownRefresh: true });
