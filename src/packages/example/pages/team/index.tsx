import { ExampleScreen } from '@/features/example/example-screen';

// The only page that may be shared to the timeline: its content is fictional.
definePageConfig({
  navigationBarTitleText: '示例集体',
  enableShareAppMessage: true,
  enableShareTimeline: true,
});

export default function ExamplePage() {
  return <ExampleScreen />;
}
