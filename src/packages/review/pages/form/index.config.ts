export default definePageConfig({ navigationBarTitleText: '填写表格', enablePullDownRefresh: true });
