import type { Author } from '@/lib/assessment/discussion-types';

/** Who it was. */
export function AuthorName({ author, own }: { author: Author | null; own: string }) {
  if (author === null) return <span>Former member</span>;
  return (
    <span>
      <bdi>{author.name}</bdi>
      {author.memberId === own && ' (you)'}
    </span>
  );
}
