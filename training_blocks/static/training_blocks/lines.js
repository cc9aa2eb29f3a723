/**
 * The lines of a results block in the editor: the only caller of what Wagtail's lists do but do not document
 * (`children`, `getValue`, `insert`, `deleteBlock`, `blockCountChanged`, `element` of a row's fields). `list` is
 * always the bound block of the lines, `bound.childBlocks.lines` of a bound results block.
 *
 * window.trainingResults.lines
 *   values(list)            What every line holds now, in order: [{programme: "3", classes: "2", learners: "1.114", …}].
 *   isPristine(row, ignoring)  Whether nothing was entered in a row of `list.children` but fields of these names.
 *   onChange(list, react)   Calls `react()` once after each burst of typing, choosing, adding, removing or replacing.
 *   append(list, states, ignoring)  Adds rows at the end and drops the pristine ones. A state is what the line
 *                           block's `get_form_state` gives on the server, not a stored value. Returns a function that
 *                           takes these rows out again, puts back what was proposed in the dropped ones, and leaves
 *                           every other row as it is by then. Autosave notices both.
 *   addBlank(list)          Adds a blank row at the end.
 *   fields(list, name)      The element of this field in every row, in order.
 */
(() => {
  const isBlank = (value) => (Array.isArray(value) ? value.every(isBlank)
    : value === null || value === undefined || `${value}`.trim() === '');

  const isPristine = (row, ignoring = []) => Object.entries(row.getValue())
    .every(([name, value]) => ignoring.includes(name) || isBlank(value));

  const values = (list) => list.children.map((row) => row.getValue());

  const onChange = (list, react) => {
    let waiting = false;
    const reactSoon = () => {
      if (waiting) return;
      waiting = true;
      queueMicrotask(() => {
        waiting = false;
        react();
      });
    };
    const count = list.blockCountChanged.bind(list);
    list.blockCountChanged = () => {
      count();
      reactSoon();
    };
    list.container[0].addEventListener('input', reactSoon);
    list.container[0].addEventListener('change', reactSoon);
  };

  const insert = (list, state) => {
    // Only a secure context can make an id; without one the server does when it saves.
    const id = window.crypto.randomUUID?.();
    return list.insert(state, list.children.length, id ? { id } : {});
  };

  const remove = (list, rows) => {
    rows.forEach((row) => {
      const index = list.children.indexOf(row);
      if (index >= 0) list.deleteBlock(index);
    });
  };

  const tellAutosave = (list) => {
    list.container[0].dispatchEvent(new Event('change', { bubbles: true }));
  };

  const addBlank = (list) => {
    insert(list, list.blockDef.initialChildState);
    tellAutosave(list);
  };

  const append = (list, states, ignoring = []) => {
    const dropped = list.children.filter((row) => isPristine(row, ignoring));
    const proposals = dropped.filter((row) => !isPristine(row)).map((row) => row.block.getState());
    remove(list, dropped);
    const added = states.map((state) => insert(list, state));
    tellAutosave(list);
    return () => {
      remove(list, added);
      proposals.forEach((state) => insert(list, state));
      if (list.children.length) tellAutosave(list);
      else addBlank(list);
    };
  };

  const fields = (list, name) => list.children.map((row) => row.block.childBlocks[name].element);

  window.trainingResults ??= {};
  window.trainingResults.lines = { values, isPristine, onChange, append, addBlank, fields };
})();
