export default definePageConfig({ navigationBarTitleText: '我的信息去了哪里' });
