import { useState } from 'react';
import { Text, View } from '@tarojs/components';

/** Proves the chain; replaced by the real home. */
export default function TodayPage() {
  const [count, setCount] = useState(0);
  return (
    <View>
      <View aria-role="button" aria-label="加一" onClick={() => setCount(count + 1)}>
        <Text>点了 {count} 次</Text>
      </View>
    </View>
  );
}
