export default definePageConfig({ navigationBarTitleText: '经验交流材料', enablePullDownRefresh: true });
