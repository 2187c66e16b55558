export default definePageConfig({ navigationBarTitleText: '移交号长', enablePullDownRefresh: true });
