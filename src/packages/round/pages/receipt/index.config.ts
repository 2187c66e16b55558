export default definePageConfig({ navigationBarTitleText: '凭据和异议', enablePullDownRefresh: true });
