export default definePageConfig({ navigationBarTitleText: '抽查表与汇总', enablePullDownRefresh: true });
