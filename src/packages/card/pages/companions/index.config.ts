export default definePageConfig({ navigationBarTitleText: '伙伴和粉丝', enablePullDownRefresh: true });
