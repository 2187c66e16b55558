export default definePageConfig({ navigationBarTitleText: '我的集体', enablePullDownRefresh: true });
