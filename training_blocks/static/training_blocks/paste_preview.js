/**
 * The preview of a pasted table, as the server rendered it: what the editor has changed in it, and what is chosen.
 *
 * window.trainingResults.pastePreview
 *   listen(preview)           Lets a suggested number be taken; whoever changes a row wants it inserted.
 *   chosen(preview, answer)   {states, total, words}: form states of the rows with a tick, the numbers of the total
 *                             row by their names (null without its tick), and the words said with it.
 */
(() => {
  const countsIn = (part) => Object.fromEntries(
    [...part.querySelectorAll('[data-paste-count]')].map((input) => [
      input.dataset.pasteCount,
      input.value.trim(),
    ]),
  );

  const isTaken = (part) => part.querySelector('[data-paste-take]').checked;

  const stateOf = (row, states) => {
    const state = states[row.dataset.pasteRow];
    const programme = row.querySelector('[data-paste-programme]').value;
    // Further programmes were read together with the proposed one.
    const also = programme === (state.programme[0] ?? '') ? state.also_programmes : [];
    return { ...state, ...countsIn(row), programme: [programme], also_programmes: also };
  };

  const chosen = (preview, answer) => {
    const rows = [...preview.querySelectorAll('[data-paste-row]')].filter(isTaken);
    const total = preview.querySelector('[data-paste-total]');
    return {
      states: rows.map((row) => stateOf(row, answer.states)),
      total: total && isTaken(total) ? countsIn(total) : null,
      words: answer.declared,
    };
  };

  const partOf = (element) => element.closest('[data-paste-row], [data-paste-total]');

  const takeNumber = (button) => {
    const { pasteNumber: number, pasteFor: name } = button.dataset;
    const input = partOf(button).querySelector(`[data-paste-count="${name}"]`);
    input.value = number;
    input.focus();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };

  const listen = (preview) => {
    preview.addEventListener('click', (event) => {
      const button = event.target.closest('[data-paste-number]');
      if (button) takeNumber(button);
    });
    preview.addEventListener('change', (event) => {
      const part = partOf(event.target);
      if (part && !event.target.matches('[data-paste-take]')) {
        part.querySelector('[data-paste-take]').checked = true;
      }
    });
  };

  window.trainingResults ??= {};
  window.trainingResults.pastePreview = { listen, chosen };
})();
