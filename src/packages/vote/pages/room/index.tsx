import { RoomScreen } from '@/features/vote/room-screen';

export default function RoomPage() {
  return <RoomScreen />;
}
