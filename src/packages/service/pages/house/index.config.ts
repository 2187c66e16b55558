export default definePageConfig({ navigationBarTitleText: '青少年之家', enablePullDownRefresh: true });
