export default definePageConfig({ navigationBarTitleText: '加油补位', enablePullDownRefresh: true });
