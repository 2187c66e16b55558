export default definePageConfig({ navigationBarTitleText: '集体资料', enablePullDownRefresh: true });
