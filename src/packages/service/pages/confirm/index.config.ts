export default definePageConfig({ navigationBarTitleText: '确认志愿服务', enablePullDownRefresh: true });
