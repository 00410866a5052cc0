import { NothingHere } from '@/components/shell/nothing-here';

export default function NotFoundInWorkspace() {
  return <NothingHere />;
}
