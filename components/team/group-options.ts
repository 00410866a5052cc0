/** A group with its depth in the tree, from 0. */
export type GroupChoice = { groupId: string; name: string; depth: number };

/** Groups as a select offers them, indented like the tree, after what stands for none. */
export function groupOptions(choices: readonly GroupChoice[], none: string) {
  return [
    { value: '', label: none },
    ...choices.map(({ groupId, name, depth }) => ({
      value: groupId,
      label: `${'\u2003'.repeat(depth)}${name}`,
    })),
  ];
}
