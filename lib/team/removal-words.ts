import type { OrganisationPerson } from './types';

/** What happens to the actions of a person who is removed; nothing of one who owns none. */
function actionWords(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? ' The open action they own will have no owner.'
    : ` The ${count} open actions they own will have no owner.`;
}

/** What removing a person does, before it is done. */
export function removalWords({ name, email, openActions }: OrganisationPerson): string {
  return (
    `${name} (${email}) loses access at once, and the account is deleted. What they rated stays.` +
    `${actionWords(openActions)} This cannot be undone; you can invite them again.`
  );
}
