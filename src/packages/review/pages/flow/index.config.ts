export default definePageConfig({ navigationBarTitleText: '申报与复核', enablePullDownRefresh: true });
