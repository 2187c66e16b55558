export default definePageConfig({ navigationBarTitleText: '我的核对码' });
