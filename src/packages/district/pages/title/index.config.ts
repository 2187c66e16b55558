export default definePageConfig({ navigationBarTitleText: '称号集体' });
