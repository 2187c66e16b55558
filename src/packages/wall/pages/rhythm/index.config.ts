export default definePageConfig({ navigationBarTitleText: '月度节奏', enablePullDownRefresh: true });
