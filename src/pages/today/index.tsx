import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { Screen } from '@/ui/screen';

/** Proves the chain; replaced by the real home. */
export default function TodayPage() {
  const [count, setCount] = useState(0);
  const [name, setName] = useState('');
  return (
    <Screen title="今日" tab="today">
      <Card title={`点了 ${count} 次`} note={name}>
        <Field label="名字" value={name} onChange={setName} max={10} />
        <Button onPress={() => setCount(count + 1)}>加一</Button>
      </Card>
    </Screen>
  );
}
