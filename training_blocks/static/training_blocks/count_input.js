/** A field for a count: under it, as it is typed, the number it is read as. Needs numbers.js and sentences.js. */
(() => {
  const { numbers, sentences } = window.trainingResults;

  class CountController extends window.StimulusModule.Controller {
    static values = { hint: String };

    connect() {
      this.readBack = document.createElement('span');
      this.readBack.className = 'training-read-back';
      this.readBack.id = `${this.element.id}-read-back`;
      this.element.after(this.readBack);
      this.describe();
      const count = numbers.parseCount(this.element.value);
      if (count !== null && numbers.formatCount(count) !== this.element.value) this.read();
    }

    /** A row that is moved is disconnected and connected again. */
    disconnect() {
      this.readBack.remove();
    }

    describe() {
      const described = (this.element.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);
      const all = new Set([...described, this.readBack.id]);
      this.element.setAttribute('aria-describedby', [...all].join(' '));
    }

    /** While typing: what can be read. "2." may become "2.243", so nothing is said against it yet. */
    read() {
      const count = numbers.parseCount(this.element.value);
      this.show(count === null ? '' : `= ${numbers.formatCount(count)}`);
    }

    /** On leaving the field: how to write what cannot be read. */
    settle() {
      const unreadable = numbers.parseCount(this.element.value) === null && !numbers.isBlank(this.element.value);
      if (unreadable) this.show(this.hintValue);
      this.readBack.classList.toggle('training-read-back--hint', unreadable);
    }

    show(text) {
      this.readBack.textContent = text;
      this.readBack.classList.remove('training-read-back--hint');
      sentences.announce(this.readBack.id, text);
    }
  }

  window.wagtail.app.register('training-count', CountController);
})();
