export default definePageConfig({ navigationBarTitleText: '我的展出内容', enablePullDownRefresh: true });
