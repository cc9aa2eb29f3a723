/* Finds units without leaving the form. The server makes the boxes to tick; those that are ticked stay. */

class UnitSearchController extends window.StimulusModule.Controller {
  static targets = ['choice', 'state', 'query', 'button'];

  static values = { url: String, name: String, multiple: Boolean };

  /* Enter in another field of the form would press this button. */
  connect() {
    this.buttonTarget.type = 'button';
  }

  async find() {
    const asked = new URLSearchParams({ q: this.queryTarget.value, name: this.nameValue });
    if (this.multipleValue) asked.set('multiple', '1');
    this.choiceTarget
      .querySelectorAll('input:checked')
      .forEach((box) => box.value && asked.append('chosen', box.value));
    const answer = await fetch(`${this.urlValue}?${asked}`, { credentials: 'same-origin' });
    if (answer.ok) this.show(await answer.text());
  }

  show(html) {
    const found = new DOMParser().parseFromString(html, 'text/html');
    const part = (name) => found.querySelector(`[data-training-unit-search-target="${name}"]`);
    this.choiceTarget.replaceChildren(...part('choice').children);
    this.stateTarget.textContent = part('state').textContent.trim();
  }
}

window.wagtail.app.register('training-unit-search', UnitSearchController);
