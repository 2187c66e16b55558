export default definePageConfig({ navigationBarTitleText: '竞赛安排', enablePullDownRefresh: true });
