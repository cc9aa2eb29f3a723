/**
 * Sentences that the server hands over: filling in what they name, and saying aloud what changed.
 *
 * window.trainingResults.sentences
 *   fill("lệch %(difference)s", { difference: "5" })
 *   announce(source, text)   Politely, once typing has paused; a later text of the same source takes its place.
 */
(() => {
  const PAUSE = 1000;
  const waiting = new Map();
  let region;
  let pause;

  const fill = (sentence, named) => sentence.replace(/%\((\w+)\)s/g, (_, name) => named[name] ?? '');

  const liveRegion = () => {
    if (region) return region;
    region = document.createElement('div');
    region.className = 'w-sr-only';
    region.setAttribute('role', 'status');
    document.body.append(region);
    return region;
  };

  const say = () => {
    liveRegion().textContent = [...waiting.values()].filter(Boolean).join('. ');
    waiting.clear();
  };

  const announce = (source, text) => {
    liveRegion();
    waiting.set(source, text);
    clearTimeout(pause);
    pause = setTimeout(say, PAUSE);
  };

  window.trainingResults ??= {};
  window.trainingResults.sentences = { fill, announce };
})();
