export default definePageConfig({ navigationBarTitleText: '导入称号名单' });
