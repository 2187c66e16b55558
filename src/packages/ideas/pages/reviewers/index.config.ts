export default definePageConfig({ navigationBarTitleText: '评议人', enablePullDownRefresh: true });
