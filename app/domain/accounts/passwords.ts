/** What a password must be: long, not a common one, not made of what everybody knows about its owner. */

/** Characters; NIST SP 800-63B (revision 4) asks for 15 where there is no second factor, and for 8 where there is one. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

export type PasswordFault = 'PASSWORD_SHORT' | 'PASSWORD_LONG' | 'PASSWORD_COMMON' | 'PASSWORD_PERSONAL';

/** Lower case without accents, so that "Contraseña" is the word that it is. */
export function plainWord(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Words that are common here. */
const LOCAL_WORDS = [
  'contrasena',
  'clave',
  'ecuador',
  'gobierno',
  'gobiernoabierto',
  'transparencia',
  'opengovernment',
];

/**
 * What is wrong with a password; null: nothing. Digits and signs around a common word do not make it another word.
 * @param known what everybody knows about its owner: name and address
 * @param isCommon whether a word, in lower case without accents, is on the list of common passwords
 */
export function passwordFault(
  password: string,
  known: readonly string[],
  isCommon: (word: string) => boolean,
): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.least) return 'PASSWORD_SHORT';
  if (length > PASSWORD_LENGTH.most) return 'PASSWORD_LONG';
  const plain = plainWord(password);
  const letters = plain.replaceAll(/[^\p{L}]/gu, '');
  const common = [plain, letters].some((word) => isCommon(word) || LOCAL_WORDS.includes(word));
  if (common || new Set(plain).size < 5) return 'PASSWORD_COMMON';
  const words = known.flatMap((text) => plainWord(text).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 3);
  const personal = [...words, ...known.map((text) => plainWord(text).replaceAll(/[^\p{L}]/gu, ''))];
  return personal.includes(letters) ? 'PASSWORD_PERSONAL' : null;
}
