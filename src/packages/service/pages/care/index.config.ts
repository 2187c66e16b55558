export default definePageConfig({ navigationBarTitleText: '关爱', enablePullDownRefresh: true });
