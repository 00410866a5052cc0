import { TextLink } from '@/components/ui/text-link';

/** For an address that does not exist, or that is not its visitor's to see: it does not tell which. */
export function NothingHere() {
  return (
    <>
      <h1>Nothing to see here</h1>
      <p>This page does not exist, or it is not yours to see. Check the address, or start from your home.</p>
      <p>
        <TextLink href="/home" isUnderlined>
          Go to my home
        </TextLink>
      </p>
    </>
  );
}
