export default definePageConfig({ navigationBarTitleText: '图片', enablePullDownRefresh: true });
