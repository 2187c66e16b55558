export default definePageConfig({ navigationBarTitleText: '花名册的一行', enablePullDownRefresh: true });
