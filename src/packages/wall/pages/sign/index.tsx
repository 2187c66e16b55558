import { SignScreen } from '@/features/sign/sign-screen';

export default function SignPage() {
  return <SignScreen />;
}
