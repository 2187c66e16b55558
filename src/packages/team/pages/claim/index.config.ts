export default definePageConfig({ navigationBarTitleText: '接受同行邀请' });
