export default definePageConfig({ navigationBarTitleText: '推荐单位工作台', enablePullDownRefresh: true });
