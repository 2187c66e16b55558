export default definePageConfig({ navigationBarTitleText: '公示大屏' });
