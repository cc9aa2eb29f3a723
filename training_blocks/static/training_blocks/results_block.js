/**
 * The results block in the editor. A script that adds to it puts a function into
 * `window.trainingResults.extensions`, before or after this one is loaded; it is called for every results block that
 * the editor shows (opened, added, duplicated, moved between streams or shown again with errors) as
 * `extension(bound, container)`: Wagtail's bound struct block, whose list of lines is `bound.childBlocks.lines`, and
 * the element that holds its form. What the server hands over for it is in `bound.blockDef.meta.training`.
 * `window.trainingResults.blocks()` gives those that are in the form now.
 */
(() => {
  const { StructBlockDefinition } = window.wagtailStreamField.blocks;
  const FORM = 'data-training-results';
  // By the element that holds its form: with the element the block is forgotten.
  const blocks = new WeakMap();

  /** Wagtail hides a block that is deleted and keeps it in the form. */
  const isDeleted = (element) => element.closest('[data-streamfield-child][aria-hidden="true"]') !== null;

  class ResultsBlockDefinition extends StructBlockDefinition {
    render(...given) {
      const bound = super.render(...given);
      const [element] = bound.container;
      element.setAttribute(FORM, '');
      blocks.set(element, bound);
      window.trainingResults.extensions.forEach((extend) => extend(bound, element));
      return bound;
    }
  }

  // Wagtail labels every child that is no instance of its parent's constructor: the period would be labelled twice.
  ResultsBlockDefinition.prototype.constructor = StructBlockDefinition;

  window.trainingResults ??= {};
  window.trainingResults.extensions ??= [];
  window.trainingResults.isDeleted = isDeleted;
  window.trainingResults.blocks = () => [...document.querySelectorAll(`[${FORM}]`)]
    .filter((element) => blocks.has(element) && !isDeleted(element))
    .map((element) => blocks.get(element));
  window.telepath.register('training_blocks.ResultsBlock', ResultsBlockDefinition);
})();
