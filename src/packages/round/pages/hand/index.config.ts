export default definePageConfig({ navigationBarTitleText: '谁需要搭把手', enablePullDownRefresh: true });
