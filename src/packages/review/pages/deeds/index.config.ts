export default definePageConfig({ navigationBarTitleText: '事迹材料', enablePullDownRefresh: true });
