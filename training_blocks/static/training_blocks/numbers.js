/**
 * Counts and percentages as the server reads and writes them (`training_blocks.numbers`).
 *
 * window.trainingResults.numbers
 *   parseCount(text)          The count, or null for whatever the server refuses, blank text included.
 *   isBlank(text)
 *   formatCount(count)        "2.243"; "2,243" where the page is in English.
 *   percentOf(part, whole)    "112,15", to two decimals; null where there is no whole.
 */
(() => {
  // What Python strips: JavaScript's own trim() knows other blanks.
  const BLANK = '[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
  const OUTER_BLANKS = new RegExp(`^${BLANK}+|${BLANK}+$`, 'g');
  const GROUP_BLANKS = /[\u00a0\u2007\u2009\u202f]/g;
  const PLAIN = /^[0-9]+$/;
  const GROUPED = /^[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?: [0-9]{3})+)$/;
  const MAX_DIGITS = 9;

  const inEnglish = () => document.documentElement.lang.startsWith('en');

  const strip = (text) => `${text ?? ''}`.replace(OUTER_BLANKS, '');

  const isBlank = (text) => strip(text) === '';

  const parseCount = (text) => {
    const typed = strip(text).replace(GROUP_BLANKS, ' ');
    const digits = typed.replace(/[^0-9]/g, '');
    const readable = (PLAIN.test(typed) || GROUPED.test(typed)) && digits.length <= MAX_DIGITS;
    return readable ? Number(digits) : null;
  };

  const grouped = (whole, separator) => `${whole}`.replace(/\B(?=(?:\d{3})+$)/g, separator);

  const formatCount = (count) => grouped(count, inEnglish() ? ',' : '.');

  /** Half a hundredth goes to the even neighbour, as in Python's decimals. */
  const hundredths = (part, whole) => {
    const [dividend, divisor] = [BigInt(part) * 10000n, BigInt(whole)];
    const [quotient, twice] = [dividend / divisor, (dividend % divisor) * 2n];
    const up = twice > divisor || (twice === divisor && quotient % 2n === 1n);
    return up ? quotient + 1n : quotient;
  };

  const percentOf = (part, whole) => {
    if (part === null || !whole) return null;
    const digits = `${hundredths(part, whole)}`.padStart(3, '0');
    const decimals = digits.slice(-2).replace(/0+$/, '');
    return digits.slice(0, -2) + (decimals && (inEnglish() ? '.' : ',') + decimals);
  };

  window.trainingResults ??= {};
  window.trainingResults.numbers = { parseCount, isBlank, formatCount, percentOf };
})();
