import { AccountFrame } from '@/components/shell/account-frame';
import { NothingHere } from '@/components/shell/nothing-here';

export default function NotFound() {
  return (
    <AccountFrame>
      <NothingHere />
    </AccountFrame>
  );
}
