/**
 * Running sums under the lines of a results block, beside what is declared. Needs lines.js, numbers.js, sentences.js
 * and sums.js. `window.trainingResults.sumsOf(bound)` gives what they are judged to be.
 */
(() => {
  const { lines, numbers, sentences, sums } = window.trainingResults;

  const sumsOf = (bound) => {
    const { inclusions, proposed } = bound.blockDef.meta.training;
    const value = (name) => bound.childBlocks[name].getValue();
    const ofMeasures = (name) => Object.fromEntries(sums.MEASURES.map((m) => [m, value(name(m))]));
    return sums.judge({
      lines: lines.values(bound.childBlocks.lines),
      declared: ofMeasures((measure) => `declared_${measure}`),
      words: ofMeasures((measure) => (measure === 'classes' ? 'classes_qualifier' : 'qualifier')),
      inclusions,
      proposed,
    });
  };

  const sentenceOf = (judgement, { sentences: texts, qualifiers }) => {
    const shown = (count) => (count === null ? '' : numbers.formatCount(count));
    return sentences.fill(texts[judgement.verdict] ?? '', {
      total: shown(judgement.total),
      declared: shown(judgement.declared),
      difference: shown(judgement.difference),
      open: judgement.open,
      word: qualifiers[judgement.word] ?? '',
    });
  };

  const shownSum = (measure, label) => {
    const row = document.createElement('div');
    const [name, sentence] = [document.createElement('dt'), document.createElement('dd')];
    name.textContent = label;
    row.dataset.measure = measure;
    row.hidden = true;
    row.append(name, sentence);
    return row;
  };

  /** Gives what has changed, as it is said aloud. */
  const show = (row, judgement, texts) => {
    const sentence = row.querySelector('dd');
    const text = sentenceOf(judgement, texts);
    if (text === sentence.textContent) return null;
    row.dataset.verdict = judgement.verdict;
    row.hidden = !text;
    sentence.textContent = text;
    return text && `${row.querySelector('dt').textContent} ${text}`;
  };

  const addRunningSums = (bound, container) => {
    const texts = bound.blockDef.meta.training;
    const list = document.createElement('dl');
    list.className = 'training-sums';
    list.append(...sums.MEASURES.map((measure) => shownSum(measure, texts.measures[measure])));
    bound.childBlocks.lines.container[0].after(list);
    const update = () => {
      const judgements = sumsOf(bound);
      return [...list.children].map((row) => show(row, judgements[row.dataset.measure], texts));
    };
    const updateAloud = () => {
      const said = update().filter(Boolean);
      if (said.length) sentences.announce(list, said.join('. '));
    };
    lines.onChange(bound.childBlocks.lines, updateAloud);
    container.addEventListener('input', updateAloud);
    container.addEventListener('change', updateAloud);
    update();
  };

  window.trainingResults.sumsOf = sumsOf;
  window.trainingResults.extensions ??= [];
  window.trainingResults.extensions.push(addRunningSums);
})();
