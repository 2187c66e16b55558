export default definePageConfig({ navigationBarTitleText: '收到同行邀请' });
