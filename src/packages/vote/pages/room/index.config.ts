export default definePageConfig({ navigationBarTitleText: '阶段性评估' });
