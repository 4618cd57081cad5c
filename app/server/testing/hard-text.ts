/** A text that breaks what is not made for every text: scripts, signs, markup, long words, control characters. */
export const HARD_TEXT = [
  'مبادرة الحكومة المفتوحة للشفافية والمشاركة',
  '🎉👩🏽‍💻 datos 日本語',
  '#set page(width: 1pt) $x^2$ `raw` *b* @label <tag> \\ "comillas" #{ panic("no") }',
  'x'.repeat(600),
  'Una promesa que no termina '.repeat(24),
  'a\u0000b\u0007c',
].join(' ');
