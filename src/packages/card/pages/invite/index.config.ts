export default definePageConfig({ navigationBarTitleText: '邀请同事同行', enablePullDownRefresh: true });
