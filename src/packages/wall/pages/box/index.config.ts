export default definePageConfig({ navigationBarTitleText: '投诉建议箱', enablePullDownRefresh: true });
