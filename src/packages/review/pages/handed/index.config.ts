export default definePageConfig({ navigationBarTitleText: '提交的材料', enablePullDownRefresh: true });
