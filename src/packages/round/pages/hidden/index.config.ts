export default definePageConfig({ navigationBarTitleText: '哪些藏得住' });
