/**
 * What the lines of a results block add up to, and whether that is what is declared: judged as the server does when
 * the article is published (`rules.sum_differences`). Touches no element. Needs numbers.js.
 *
 * window.trainingResults.sums.judge({ lines, declared, words, inclusions, proposed })
 *   lines       As `lines.values` gives them.
 *   declared    The typed total of each measure; `words` the word said with it ("hơn"), or "".
 *   inclusions  How a line counts that leaves it open, by the key of its programme.
 *   proposed    The fields that a line may hold and still be one that nobody filled in.
 *
 * Gives for each measure { verdict, total, declared, difference, open, word }; `open` counts the lines without a
 * number. Verdicts: "nothing" to say · "total", none is declared · "agrees" · "agrees-in-words" · "differs" · "open",
 * the rest may be in lines without a number · "unstated", no line gives this measure · "unreadable", a number is.
 */
(() => {
  const { parseCount, isBlank } = window.trainingResults.numbers;

  const MEASURES = ['classes', 'learners', 'attendances'];
  const LOWER_BOUNDS = ['hơn', 'trên'];
  const UPPER_BOUNDS = ['gần', 'dưới'];

  const isEmpty = (value) => (Array.isArray(value) ? value.every(isEmpty) : isBlank(value));

  const isFilledIn = (line, proposed) => Object.entries(line)
    .some(([name, value]) => !proposed.includes(name) && !isEmpty(value));

  const isInTotal = (line, inclusions) => {
    const programme = [line.programme, ...line.also_programmes].find((key) => key in inclusions);
    const inclusion = line.inclusion || inclusions[programme] || 'in-total';
    return inclusion === 'in-total';
  };

  const agreesInWords = (total, declared, word) => {
    const side = (!LOWER_BOUNDS.includes(word) || total >= declared)
      && (!UPPER_BOUNDS.includes(word) || total <= declared);
    return side && 10 * Math.abs(total - declared) <= declared;
  };

  const verdictOf = ({ total, declared, open, word }) => {
    if (total === null) return declared === null || !open ? 'nothing' : 'unstated';
    if (declared === null) return 'total';
    if (total === declared) return 'agrees';
    if (word && agreesInWords(total, declared, word)) return 'agrees-in-words';
    return total < declared && open ? 'open' : 'differs';
  };

  const judgeMeasure = (texts, typed, word) => {
    const stated = texts.filter((text) => !isBlank(text));
    const counts = stated.map(parseCount);
    const found = {
      total: counts.length ? counts.reduce((sum, count) => sum + count, 0) : null,
      declared: parseCount(typed),
      open: texts.length - stated.length,
      word,
    };
    const unreadable = counts.includes(null) || (found.declared === null && !isBlank(typed));
    return {
      ...found,
      difference: Math.abs((found.declared ?? 0) - (found.total ?? 0)),
      verdict: unreadable ? 'unreadable' : verdictOf(found),
    };
  };

  const judge = ({ lines, declared, words, inclusions, proposed }) => {
    const counted = lines.filter((line) => isFilledIn(line, proposed) && isInTotal(line, inclusions));
    return Object.fromEntries(MEASURES.map((measure) => [
      measure,
      judgeMeasure(counted.map((line) => line[measure]), declared[measure], words[measure]),
    ]));
  };

  window.trainingResults.sums = { MEASURES, judge };
})();
