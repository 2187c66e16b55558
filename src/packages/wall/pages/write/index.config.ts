export default definePageConfig({ navigationBarTitleText: '写进展', enablePullDownRefresh: true });
