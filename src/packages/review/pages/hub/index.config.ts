export default definePageConfig({ navigationBarTitleText: '创建与复核', enablePullDownRefresh: true });
