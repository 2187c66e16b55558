export default definePageConfig({ navigationBarTitleText: '证明与声明', enablePullDownRefresh: true });
