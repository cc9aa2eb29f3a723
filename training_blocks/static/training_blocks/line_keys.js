/**
 * The keyboard in the lines of a results block. Tab goes from field to field and from line to line, past a line's
 * buttons: going back with Shift+Tab reaches them all. Enter goes on, too, and adds a line after the last field; it
 * never sends the form. Needs lines.js.
 */
(() => {
  const { lines } = window.trainingResults;
  const ORDER = ['programme', 'classes', 'learners'];

  const inputs = (list) => {
    const columns = ORDER.map((name) => lines.fields(list, name));
    const rows = columns[0].map((_, row) => columns.map((column) => column[row].querySelector('select, input')));
    return rows.flat().filter((input) => input.checkVisibility());
  };

  const goTo = (input) => {
    input?.focus();
    input?.select?.();
  };

  const goOn = (event, list) => {
    const order = inputs(list);
    const place = order.indexOf(event.target);
    const next = order[place + 1];
    if (event.key === 'Enter') event.preventDefault();
    if (place < 0 || (event.key === 'Tab' && !next)) return;
    event.preventDefault();
    if (!next) lines.addBlank(list);
    goTo(next ?? inputs(list)[place + 1]);
  };

  const isOurs = (event) => !(event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || event.isComposing)
    && (event.key === 'Tab' || (event.key === 'Enter' && event.target.matches('input')));

  const sayHow = ({ blockDef, childBlocks: { lines: list } }) => {
    const how = document.createElement('p');
    how.className = 'training-hint';
    how.textContent = blockDef.meta.training.sentences.keys;
    list.container[0].after(how);
  };

  const addKeys = (bound) => {
    const { lines: list } = bound.childBlocks;
    sayHow(bound);
    list.container[0].addEventListener('keydown', (event) => {
      if (isOurs(event)) goOn(event, list);
    });
  };

  window.trainingResults.extensions ??= [];
  window.trainingResults.extensions.push(addKeys);
})();
