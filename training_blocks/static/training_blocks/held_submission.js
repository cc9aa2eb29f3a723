/* Holds a page's form back from publishing while Wagtail saves a draft of it: the two would meet on the server as two
   versions of one page, or, the first time, as two pages of one address. */

const LONGEST_WAIT = 15000;
const DRAFTS = 'form[data-controller~="w-autosave"]';

let draft = null; // the form whose draft is on its way
let held = null;
let sent = false;

function keepButton(form, button) {
  if (!button || !button.name) return;
  const kept = document.createElement('input');
  Object.assign(kept, { type: 'hidden', name: button.name, value: button.value });
  form.append(kept); // a button that was disabled meanwhile would not be sent
}

function release() {
  draft = null;
  if (!held) return;
  const { form, button, timer } = held;
  held = null;
  clearTimeout(timer);
  keepButton(form, button);
  form.requestSubmit();
}

document.addEventListener('w-autosave:save', (event) => {
  if (sent) event.preventDefault();
  else draft = event.target;
});
document.addEventListener('w-autosave:success', release);
document.addEventListener('w-autosave:error', release);

document.addEventListener(
  'submit',
  (event) => {
    if (!event.target.matches(DRAFTS)) return;
    if (event.target !== draft) {
      sent = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (held) return;
    held = { form: event.target, button: event.submitter, timer: setTimeout(release, LONGEST_WAIT) };
  },
  true,
);

/* Back in the browser's history the same page, kept as it was, must save drafts again. */
window.addEventListener('pageshow', () => {
  sent = false;
});
