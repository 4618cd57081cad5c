let list: Promise<ReadonlySet<string>> | undefined;

/**
 * Whether a word is among the 49,000 passwords that people use most. The list is read when a password is first set, which
 * is seldom: it takes some 4 MB.
 */
export async function isCommonPassword(word: string): Promise<boolean> {
  list ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return (await list).has(word);
}
