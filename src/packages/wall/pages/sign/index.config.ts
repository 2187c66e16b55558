export default definePageConfig({ navigationBarTitleText: '鼓励标识', enablePullDownRefresh: true });
