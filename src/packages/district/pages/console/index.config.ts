export default definePageConfig({ navigationBarTitleText: '区级工作台', enablePullDownRefresh: true });
