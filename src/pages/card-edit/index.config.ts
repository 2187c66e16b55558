export default definePageConfig({ navigationBarTitleText: '填写成长卡', enablePullDownRefresh: true });
