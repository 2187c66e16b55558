export default definePageConfig({ navigationBarTitleText: '创建条件', enablePullDownRefresh: true });
