export default definePageConfig({ navigationBarTitleText: '集体情况', enablePullDownRefresh: true });
