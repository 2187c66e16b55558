export default definePageConfig({ navigationBarTitleText: '创建集体' });
