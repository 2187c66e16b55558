export default definePageConfig({ navigationBarTitleText: '心愿冲刺', enablePullDownRefresh: true });
