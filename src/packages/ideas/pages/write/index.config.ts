export default definePageConfig({ navigationBarTitleText: '写五小', enablePullDownRefresh: true });
