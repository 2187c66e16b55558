export default definePageConfig({ navigationBarTitleText: '志愿者编号', enablePullDownRefresh: true });
