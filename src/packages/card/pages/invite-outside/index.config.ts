export default definePageConfig({ navigationBarTitleText: '邀请集体外的人', enablePullDownRefresh: true });
