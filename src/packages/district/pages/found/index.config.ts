export default definePageConfig({ navigationBarTitleText: '进入工作台' });
