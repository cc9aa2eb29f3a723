/**
 * A hint at a line whose programme an earlier line has already, unless their cohort, theme or event tells them apart.
 * It is allowed all the same. Needs lines.js and sentences.js.
 */
(() => {
  const { lines, sentences } = window.trainingResults;

  const kindOf = (line) => JSON.stringify(
    [line.programme, line.also_programmes, line.cohort, line.theme, line.event].map((value) => value ?? ''),
  );

  const hintIn = (field) => {
    const found = field.querySelector('.training-hint');
    if (found) return found;
    const hint = document.createElement('p');
    hint.className = 'training-hint';
    field.append(hint);
    return hint;
  };

  const addHints = (bound) => {
    const { lines: list } = bound.childBlocks;
    const sentence = bound.blockDef.meta.training.sentences.repeated;
    lines.onChange(list, () => {
      const values = lines.values(list);
      const kinds = values.map(kindOf);
      lines.fields(list, 'programme').forEach((field, index) => {
        const repeats = values[index].programme && kinds.indexOf(kinds[index]) < index;
        const text = repeats ? sentence : '';
        const hint = hintIn(field);
        if (hint.textContent !== text) sentences.announce(field, text);
        hint.textContent = text;
      });
    });
  };

  window.trainingResults.extensions ??= [];
  window.trainingResults.extensions.push(addHints);
})();
