import { ProposalScreen } from '@/features/innovation/proposal-screen';

export default function ProposalPage() {
  return <ProposalScreen />;
}
