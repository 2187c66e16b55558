export default definePageConfig({ navigationBarTitleText: '分享到集体外', enablePullDownRefresh: true });
