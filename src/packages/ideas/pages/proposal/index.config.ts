export default definePageConfig({ navigationBarTitleText: '作品', enablePullDownRefresh: true });
