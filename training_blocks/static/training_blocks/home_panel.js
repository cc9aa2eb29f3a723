/* Fetches what takes a while to find out, and puts it into the frame that waits for it. Where that fails the link to the
   full list, which stands there meanwhile, stays. */

class HomePanelController extends window.StimulusModule.Controller {
  static values = { url: String };

  async connect() {
    this.element.setAttribute('aria-busy', 'true');
    try {
      const response = await fetch(this.urlValue, { credentials: 'same-origin' });
      if (response.ok && !response.redirected) this.show(await response.text());
    } catch {
      /* The link stays. */
    }
    this.element.removeAttribute('aria-busy');
  }

  show(html) {
    const made = document.createRange().createContextualFragment(html.trim());
    this.element.replaceWith(made);
  }
}

window.wagtail.app.register('training-home-panel', HomePanelController);
