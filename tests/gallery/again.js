// Part of the till's page in the gallery alone: lets a page that was loaded once start anew with another question, as a
// load would, in a tenth of its time. What is drawn is taken away, what was begun is ended, and the program starts again.
const body = document.body.cloneNode(true);
const language = document.documentElement.lang;
let begun = [];
let starts = 0;
for (const place of [window, document]) {
  const listen = place.addEventListener.bind(place);
  place.addEventListener = (type, listener, options) => {
    listen(type, listener, options);
    begun.push(() => place.removeEventListener(type, listener, options));
  };
}
for (const [start, end] of [
  ["setTimeout", "clearTimeout"],
  ["setInterval", "clearInterval"],
]) {
  const begin = window[start].bind(window);
  window[start] = (...asked) => {
    const timer = begin(...asked);
    begun.push(() => window[end](timer));
    return timer;
  };
}

window.again = async (place) => {
  for (const end of begun) end();
  begun = [];
  history.replaceState(null, "", `/${place}`);
  // The theme is a module's: it is set anew only when it changes.
  for (const name of Object.keys(document.documentElement.dataset))
    if (name !== "theme") delete document.documentElement.dataset[name];
  document.documentElement.lang = language;
  document.body.replaceChildren(...body.cloneNode(true).childNodes);
  window.scrollTo(0, 0);
  starts += 1;
  await import(`/app/main.js?start=${starts}`);
};
