export default definePageConfig({ navigationBarTitleText: '竞赛安排' });
