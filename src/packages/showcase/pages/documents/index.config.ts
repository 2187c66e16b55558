export default definePageConfig({ navigationBarTitleText: '打印与导出', enablePullDownRefresh: true });
