export default definePageConfig({ navigationBarTitleText: '称号集体', enablePullDownRefresh: true });
