/* Keeps the panel of checks as it is while drafts are saved: what arrives is merged in, check by check, so that no
   field that somebody types in is ever replaced. Opens the panel where publishing was refused. */

const FORM = 'page-edit-form';
const TOGGLE = '[data-side-panel-toggle="training-checks"] [data-side-panel-toggle-counter]';

class ChecksController extends window.StimulusModule.Controller {
  static targets = ['state', 'list', 'arrival'];

  static values = { refused: Boolean };

  connect() {
    if (!this.refusedValue) return;
    if (document.readyState === 'complete') this.open();
    else window.addEventListener('load', () => this.open(), { once: true });
  }

  open() {
    this.element.closest('[data-side-panel]').dispatchEvent(new CustomEvent('open'));
    const field = this.listTarget.querySelector('.training-check--open :is(input, textarea)');
    if (field) field.focus();
  }

  arrivalTargetConnected(arrival) {
    const state = arrival.querySelector('[role=status]');
    const list = arrival.querySelector('ol');
    if (!state || !list) return;
    this.merge([...list.children]);
    if (this.stateTarget.textContent !== state.textContent) {
      this.stateTarget.textContent = state.textContent;
    }
    this.count(state.dataset.count);
    arrival.remove();
  }

  merge(arrived) {
    const known = new Map([...this.listTarget.children].map((item) => [item.dataset.key, item]));
    arrived.forEach((item, place) => {
      const shown = known.get(item.dataset.key) || item;
      known.delete(item.dataset.key);
      if (shown === item) this.adopt(item);
      else this.refresh(shown, item);
      this.dropCarried(shown);
      if (this.listTarget.children[place] !== shown) {
        this.listTarget.insertBefore(shown, this.listTarget.children[place] || null);
      }
    });
    known.forEach((gone) => gone.remove());
  }

  /* Fields arrive outside of every form: a checked radio that came into the editor's form would take the tick away from
     the one that somebody chose meanwhile. */
  adopt(item) {
    item.querySelectorAll('input, textarea').forEach((field) => {
      field.setAttribute('form', FORM);
    });
  }

  refresh(shown, arrived) {
    shown.className = arrived.className;
    ['[data-state]', '[data-clash]'].forEach((part) => {
      const now = arrived.querySelector(part);
      if (now) shown.querySelector(part).replaceWith(now);
    });
  }

  /* An answer carried along in hidden fields gives way to the field that somebody can see. */
  dropCarried(item) {
    const seen = new Set([...item.querySelectorAll('textarea, input')].map((field) => field.name));
    this.element.querySelectorAll('input[type=hidden]').forEach((carried) => {
      if (seen.has(carried.name)) carried.remove();
    });
  }

  count(number) {
    const counter = document.querySelector(TOGGLE);
    if (!counter) return;
    counter.textContent = number;
    counter.hidden = number === '0';
  }
}

window.wagtail.app.register('training-checks', ChecksController);
