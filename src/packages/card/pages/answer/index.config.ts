export default definePageConfig({ navigationBarTitleText: '回应邀请', enablePullDownRefresh: true });
