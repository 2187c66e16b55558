export default definePageConfig({ navigationBarTitleText: '成长卡', enablePullDownRefresh: true });
