/**
 * Pasting a table into the lines of a results block: a button over the lines, a dialog that shows what the server
 * read, and one step of undo. Needs lines.js and results_block.js, paste_preview.js before this one. Nothing reaches
 * the form before the editor says so.
 */
(() => {
  const { lines, pastePreview } = window.trainingResults;

  const DECLARED = ['classes', 'learners', 'attendances'];

  const send = async (url, clipboard) => {
    const { CSRF_HEADER_NAME: header, CSRF_TOKEN: token } = window.wagtailConfig;
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [header]: token },
      body: JSON.stringify(clipboard),
      mode: 'same-origin',
    });
    return answer.json();
  };

  const clipboardOf = (event) => ({
    html: event.clipboardData.getData('text/html'),
    text: event.clipboardData.getData('text/plain'),
  });

  const isTable = ({ html, text }) => (html.match(/<tr[\s>]/gi)?.length > 1)
    || (text.includes('\t') && text.trim().includes('\n'));

  /** Sets fields of the block and gives a function that sets them back. */
  const fill = (bound, values) => {
    const before = Object.keys(values).map((name) => [name, bound.childBlocks[name].getState()]);
    const set = (entries) => {
      entries.forEach(([name, state]) => bound.childBlocks[name].setState(state));
      bound.container[0].dispatchEvent(new Event('change', { bubbles: true }));
    };
    set(Object.entries(values));
    return () => set(before);
  };

  const declaredFields = (total, words) => {
    if (!total) return {};
    const named = DECLARED.filter((name) => total[name]).map((name) => [`declared_${name}`, total[name]]);
    return { ...Object.fromEntries(named), ...words };
  };

  class PasteDialog {
    constructor(facts, insert) {
      const holder = document.createElement('div');
      holder.innerHTML = facts.dialog;
      this.facts = facts;
      this.insert = insert;
      this.dialog = holder.firstElementChild;
      this.status = this.find('status');
      this.area = this.find('area');
      this.listen();
    }

    find(name) {
      return this.dialog.querySelector(`[data-paste-${name}]`);
    }

    listen() {
      this.dialog.addEventListener('paste', (event) => this.paste(event));
      this.dialog.addEventListener('close', () => this.dialog.remove());
      this.dialog.querySelectorAll('[data-paste-cancel]').forEach((button) => {
        button.addEventListener('click', () => this.dialog.close());
      });
      this.dialog.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
      this.find('again').addEventListener('click', () => this.showArea());
      this.find('insert').addEventListener('click', () => {
        this.dialog.close();
        this.insert(pastePreview.chosen(this.find('preview'), this.answer));
      });
    }

    open() {
      document.body.append(this.dialog);
      this.dialog.showModal();
      this.area.focus();
    }

    paste(event) {
      const inField = event.target.matches('input');
      const clipboard = clipboardOf(event);
      if (inField && !isTable(clipboard)) return;
      event.preventDefault();
      this.read(clipboard);
    }

    async read(clipboard) {
      this.status.textContent = this.status.dataset.reading;
      this.dialog.setAttribute('aria-busy', 'true');
      const answer = await send(this.facts.url, clipboard).catch(() => ({
        refused: this.status.dataset.failed,
      }));
      this.dialog.removeAttribute('aria-busy');
      if (answer.preview) this.showPreview(answer);
      else this.refuse(answer.refused ?? this.status.dataset.failed);
    }

    refuse(sentence) {
      this.showArea();
      this.status.textContent = sentence;
      this.status.classList.add('training-paste__status--refused');
    }

    showArea() {
      this.show({ preview: false });
      this.status.textContent = '';
      this.area.value = '';
      this.area.focus();
    }

    showPreview(answer) {
      this.answer = answer;
      this.status.textContent = '';
      const preview = this.find('preview');
      preview.innerHTML = answer.preview;
      pastePreview.listen(preview);
      this.show({ preview: true });
      preview.querySelector('[data-paste-summary]').focus();
    }

    show({ preview }) {
      this.status.classList.remove('training-paste__status--refused');
      this.dialog.querySelector('[data-paste-step]').hidden = preview;
      ['preview', 'insert', 'again'].forEach((name) => {
        this.find(name).hidden = !preview;
      });
    }
  }

  class Pasting {
    constructor(bound) {
      this.bound = bound;
      this.facts = bound.blockDef.meta.training.paste;
      this.button = this.makeButton('button-secondary', this.facts.button, () => this.open());
      this.undo = this.makeButton('button-secondary', this.facts.undo, () => this.takeBack());
      this.undo.hidden = true;
      this.said = document.createElement('span');
      this.said.setAttribute('role', 'status');
      this.place();
    }

    makeButton(kind, label, react) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `button button-small ${kind}`;
      button.textContent = label;
      button.addEventListener('click', react);
      return button;
    }

    place() {
      const list = this.bound.childBlocks.lines.container[0];
      const bar = document.createElement('div');
      bar.className = 'training-paste-bar';
      bar.append(this.button, this.undo, this.said);
      list.before(bar);
      list.addEventListener('paste', (event) => {
        const clipboard = clipboardOf(event);
        if (!isTable(clipboard)) return;
        event.preventDefault();
        this.open().read(clipboard);
      });
    }

    open() {
      const dialog = new PasteDialog(this.facts, (chosen) => this.insert(chosen));
      dialog.open();
      return dialog;
    }

    insert({ states, total, words }) {
      const { proposed } = this.bound.blockDef.meta.training;
      const takeOut = lines.append(this.bound.childBlocks.lines, states, proposed);
      const setBack = fill(this.bound, declaredFields(total, words));
      this.takeBack = () => {
        takeOut();
        setBack();
        this.undo.hidden = true;
        this.said.textContent = this.facts.undone;
        this.button.focus();
      };
      this.undo.hidden = false;
      this.said.textContent = this.facts.inserted.replace('%(number)s', states.length);
      this.undo.focus();
    }
  }

  window.trainingResults.extensions ??= [];
  window.trainingResults.extensions.push((bound) => new Pasting(bound));
})();
