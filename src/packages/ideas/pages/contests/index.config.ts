export default definePageConfig({ navigationBarTitleText: '达标竞赛', enablePullDownRefresh: true });
