export default definePageConfig({ navigationBarTitleText: '成长节点', enablePullDownRefresh: true });
