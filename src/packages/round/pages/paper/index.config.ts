export default definePageConfig({ navigationBarTitleText: '纸质评估表', enablePullDownRefresh: true });
