export default definePageConfig({ navigationBarTitleText: '写五小' });
