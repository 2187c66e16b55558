export default definePageConfig({ navigationBarTitleText: '我的核对码', enablePullDownRefresh: true });
