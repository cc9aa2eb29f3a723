/**
 * The plan block in the editor: the percentage that its numbers give, beside the one that is stated. Where nothing is
 * said to be achieved, what the article's results table declares or adds up to stands in. Needs numbers.js,
 * sentences.js, results_block.js and running_sums.js.
 */
(() => {
  const { numbers, sentences } = window.trainingResults;
  const { StructBlockDefinition } = window.wagtailStreamField.blocks;

  const isOfTheArticle = ({ childBlocks }) => {
    const { unit, period } = { unit: childBlocks.unit.getValue(), period: childBlocks.period.getValue() };
    return !unit && !period.span;
  };

  /** Exact, undoubted and of one table; otherwise null. */
  const resultOf = (measure) => {
    const tables = window.trainingResults.blocks().filter(isOfTheArticle);
    const [found] = tables.length === 1 ? [window.trainingResults.sumsOf(tables[0])[measure]] : [];
    if (!found || found.word || found.verdict === 'unreadable') return null;
    return found.declared ?? (found.verdict === 'total' && !found.open ? found.total : null);
  };

  const shareOf = (bound) => {
    const typed = (name) => bound.childBlocks[name].getValue();
    const planned = numbers.parseCount(typed('planned'));
    if (!numbers.isBlank(typed('achieved'))) {
      const achieved = numbers.parseCount(typed('achieved'));
      return { sentence: 'computed', planned, achieved };
    }
    const achieved = isOfTheArticle(bound) ? resultOf(typed('basis')) : null;
    return { sentence: 'computed-from-results', planned, achieved };
  };

  const textOf = (bound) => {
    const { sentence, planned, achieved } = shareOf(bound);
    const percent = numbers.percentOf(achieved, planned);
    return percent === null ? '' : sentences.fill(bound.blockDef.meta.training.sentences[sentence], {
      percent: `${percent}%`,
      achieved: numbers.formatCount(achieved),
      planned: numbers.formatCount(planned),
    });
  };

  // By the element that shows the share: of a block that is gone nothing stays.
  const updates = new WeakMap();

  const updateShares = () => document.querySelectorAll('.training-share').forEach((share) => {
    if (!window.trainingResults.isDeleted(share)) updates.get(share)?.();
  });

  const addShare = (bound) => {
    const share = document.createElement('p');
    share.className = 'training-share';
    bound.childBlocks.percent.element.append(share);
    const update = () => {
      const text = textOf(bound);
      if (text === share.textContent) return;
      share.textContent = text;
      sentences.announce(share, text);
    };
    updates.set(share, update);
    setTimeout(update);
  };

  // Other blocks of the article count, too: whatever is typed or done in it may change a share. Wagtail keeps the
  // clicks on its buttons from bubbling.
  ['input', 'change', 'click'].forEach((name) => {
    document.addEventListener(name, () => setTimeout(updateShares), true);
  });

  class PlanBlockDefinition extends StructBlockDefinition {
    render(...given) {
      const bound = super.render(...given);
      addShare(bound);
      return bound;
    }
  }

  // As for the results block: the period is not to be labelled twice.
  PlanBlockDefinition.prototype.constructor = StructBlockDefinition;

  window.telepath.register('training_blocks.PlanBlock', PlanBlockDefinition);
})();
