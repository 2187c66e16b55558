export default definePageConfig({ navigationBarTitleText: '五小创新', enablePullDownRefresh: true });
