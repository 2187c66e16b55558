export default definePageConfig({ navigationBarTitleText: '发起阶段性评估', enablePullDownRefresh: true });
